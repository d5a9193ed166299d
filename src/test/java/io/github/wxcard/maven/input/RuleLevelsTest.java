package io.github.wxcard.maven.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.model.Severity;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class RuleLevelsTest {
  @Test
  void thePropertyWinsIdById() throws MojoExecutionException {
    assertThat(
            RuleLevels.of(
                    Map.of("reused-nonce", "off", "empty-member", "info"),
                    " empty-member = error ,, missing-nonce=OFF")
                .levels())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "reused-nonce", Severity.OFF,
                "empty-member", Severity.ERROR,
                "missing-nonce", Severity.OFF));
  }

  @Test
  void withoutConfigurationEachRuleKeepsItsLevel() throws MojoExecutionException {
    assertThat(RuleLevels.of(null, null).levels()).isEmpty();
  }

  @Test
  void anUnknownRuleIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> RuleLevels.of(null, "reused-nonces=off"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("wxcard.rules")
        .hasMessageContaining("\"reused-nonces\"; did you mean reused-nonce?");
    assertThatThrownBy(() -> RuleLevels.of(Map.of("zzz", "off"), null))
        .hasMessageContaining("<rules>: there is no rule \"zzz\"")
        .hasMessageNotContaining("did you mean");
  }

  @Test
  void anUnknownLevelIsRefusedWithWhatIsAllowed() {
    assertThatThrownBy(() -> RuleLevels.of(null, "reused-nonce=warn"))
        .hasMessage(
            "wxcard.rules reused-nonce: \"warn\" is not one of off, info, warning, error; did you"
                + " mean warning?");
    assertThatThrownBy(() -> RuleLevels.of(null, "reused-nonce"))
        .hasMessageContaining("no id=level");
  }
}
