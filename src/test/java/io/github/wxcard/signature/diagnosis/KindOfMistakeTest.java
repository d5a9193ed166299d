package io.github.wxcard.signature.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.RulePage;
import io.github.wxcard.rule.signature.WrongSignature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of mistake has all that belongs to it.
 *
 * <p>That each is made and found is held by {@link Draft#signedWith}, which does not compile
 * without it.
 */
class KindOfMistakeTest {
  private static final List<KindOfMistake> ALL =
      Stream.concat(Diagnosis.KINDS.stream(), Diagnosis.KINDS_OF_WRITING.stream()).toList();

  /** They need an entry beside the card, and the address of a page. */
  private static final Set<Mistake> WITHOUT_EXAMPLE =
      EnumSet.of(Mistake.OTHER_ENTRY, Mistake.PAGE_CONFIG);

  @Test
  void theSearchKnowsAllKindsThereAre() {
    List<JavaClass> found =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.wxcard.signature.diagnosis")
                .stream()
                .filter(type -> type.isAssignableTo(KindOfMistake.class) && !type.isInterface())
                .toList();
    assertThat(found)
        .hasSizeGreaterThan(10)
        .allMatch(type -> type.getModifiers().contains(JavaModifier.FINAL))
        .allMatch(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
        .allMatch(type -> type.getAllFields().stream().allMatch(KindOfMistakeTest::isConstant));
    assertThat(ALL.stream().map(kind -> kind.getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(found.stream().map(JavaClass::getName).toList());
  }

  private static boolean isConstant(JavaField field) {
    return field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL));
  }

  /** Only a combination of mistakes tells again what simpler kinds have told. */
  @Test
  void theOrderOfTheSearchIsThatOfTheMistakes() {
    List<Mistake> expected = new ArrayList<>(List.of(Mistake.values()));
    expected.remove(Mistake.UNKNOWN);
    assertThat(mistakes(Diagnosis.KINDS).distinct()).isEqualTo(expected);
    assertThat(expected).containsAll(mistakes(Diagnosis.KINDS_OF_WRITING).toList());
    List<KindOfMistake> simple = Diagnosis.KINDS.subList(0, Diagnosis.KINDS.size() - 1);
    assertThat(mistakes(simple)).doesNotHaveDuplicates();
    assertThat(Mistake.values()).endsWith(Mistake.UNKNOWN);
  }

  private static Stream<Mistake> mistakes(List<KindOfMistake> kinds) {
    return kinds.stream().flatMap(kind -> kind.mistakes().stream());
  }

  @ParameterizedTest
  @EnumSource
  void aKindFindsNothingButItsOwnMistakes(Mistake mistake) {
    Random random = new Random(21);
    for (int round = 0; round < 20; round++) {
      Draft draft = new Draft(random);
      FoundSignature found = new FoundSignature(draft.evidence(draft.signedWith(mistake)));
      for (KindOfMistake kind : ALL) {
        kind.explain(found).ifPresent(told -> assertThat(kind.mistakes()).contains(told.mistake()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void thePageHasATableOfAllMistakesInTheirOrder(Language language) {
    assertThat(found("(?m)^\\| `([a-z-]+)`", page(language)))
        .containsSubsequence(Arrays.stream(Mistake.values()).map(Mistake::id).toList());
  }

  @ParameterizedTest
  @EnumSource
  void thePageHasAnExampleOfEachMistake(Language language) {
    List<String> expected =
        Arrays.stream(Mistake.values())
            .filter(mistake -> !WITHOUT_EXAMPLE.contains(mistake))
            .map(Mistake::id)
            .toList();
    assertThat(found("outer_str\\\\\":\\\\\"([a-z-]+)\\\\\"", page(language)))
        .containsSubsequence(expected);
  }

  private static String page(Language language) {
    return RulePage.of(new WrongSignature(), language).orElseThrow();
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }
}
