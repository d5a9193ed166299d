package io.github.wxcard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One word for each thing, the one that WeChat's own pages have: a reader must not wonder whether
 * two words mean two things.
 */
class ChineseTermsTest {
  /** Words that are not used, and what is said for them. */
  private static final List<String> OTHERS =
      List.of(
          "成员", // 参数
          "目录", // 卡券清单 for the catalog, 文件夹 for a folder
          "预期结果", // 基线
          "种类", // 类型
          "校验", // 验证
          "卡券 Id", // 卡券 ID
          "卡券 id", "按字节排序", // 按字典序（逐字节）排序
          "「", // “ ”
          "」", "遮盖", // 显示为 ***, 隐藏
          "应答", // 响应
          "之类的文字", // 之类的文本
          "重演", // 重现
          "说明不了", // 不视为…, 不能说明…
          "： `"); // No blank after a full-width colon.

  static Stream<Path> texts() throws IOException {
    Path messages = Path.of("src/main/resources/io/github/wxcard");
    return Stream.of(Path.of("."), Path.of("docs"), messages, messages.resolve("rules"))
        .flatMap(ChineseTermsTest::chinese)
        .sorted();
  }

  private static Stream<Path> chinese(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches(".*(?:\\.zh-CN\\.md|_zh_CN\\.properties)"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void eachThingHasOneName(Path text) throws IOException {
    List<String> lines = Files.readAllLines(text);
    for (String other : OTHERS) {
      assertThat(lines).as("%s in %s", other, text).noneMatch(line -> line.contains(other));
    }
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(texts().count()).isGreaterThan(45);
  }
}
