package io.github.wxcard.sign;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.model.Finding;
import java.util.List;

/**
 * What came of signing a fixture.
 *
 * @param fixture the fixture
 * @param before its text
 * @param after its text with right signatures; equal to {@code before} where nothing had to change
 * @param cards how many entries were looked at
 * @param changed how many of them were changed
 * @param leftAlone the errors for which entries, or the whole file, were left alone
 */
public record SignedFixture(
    Fixture fixture, String before, String after, int cards, int changed, List<Finding> leftAlone) {
  public SignedFixture {
    leftAlone = List.copyOf(leftAlone);
  }
}
