package io.github.wxcard.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.maven.PomConfiguration.Element;
import org.junit.jupiter.api.Test;

class PomConfigurationTest {
  @Test
  void elementsHaveTheirNamesAndAllThatStandsInThem() {
    String xml =
        "<?xml version=\"1.0\"?><configuration><!-- x --><failOn> never </failOn><force/>"
            + "<fixtureSets combine.children=\"append\"><fixtureSet><directory>a</directory>"
            + "<kind>auto</kind></fixtureSet></fixtureSets></configuration>";
    assertThat(PomConfiguration.elements(xml))
        .containsExactly(
            new Element("failOn", "never"),
            new Element("force", ""),
            new Element("fixtureSets", "a,auto"));
  }
}
