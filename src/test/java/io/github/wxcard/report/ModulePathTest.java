package io.github.wxcard.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModulePathTest {
  @Test
  void aFileIsFoundFromTheRootOfTheReactor() {
    assertThat(ModulePath.ROOT.ofReactor("cards/a.json")).isEqualTo("cards/a.json");
    assertThat(ofShop("cards/a.json")).isEqualTo("mall/shop/cards/a.json");
    assertThat(ofShop("../gifts/a.json")).isEqualTo("mall/gifts/a.json");
    assertThat(ofShop("../../../a.json")).isEqualTo("../a.json");
    assertThat(new ModulePath("../shop").ofReactor("a.json")).isEqualTo("../shop/a.json");
    assertThat(new ModulePath("../shop").ofReactor("../../a.json")).isEqualTo("../../a.json");
  }

  @Test
  void anAbsolutePathStaysAsItIs() {
    assertThat(ofShop("/cards/a.json")).isEqualTo("/cards/a.json");
    assertThat(ofShop("D:/cards/a.json")).isEqualTo("D:/cards/a.json");
  }

  @Test
  void whatNoPathMayHoldIsKept() {
    assertThat(ofShop("a\\b.json")).isEqualTo("mall/shop/a\\b.json");
    assertThat(ofShop("***.json")).isEqualTo("mall/shop/***.json");
    assertThat(ofShop("a:b\0.json")).isEqualTo("mall/shop/a:b\0.json");
  }

  @Test
  void anUriIsPercentEncoded() {
    assertThat(new ModulePath("my shop").uri("\u5361/a+b#c.json"))
        .isEqualTo("my%20shop/%E5%8D%A1/a%2Bb%23c.json");
  }

  private static String ofShop(String file) {
    return new ModulePath("mall/shop").ofReactor(file);
  }
}
