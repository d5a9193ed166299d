package io.github.wxcard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.archive.TextJudge;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.UniqueRule;
import io.github.wxcard.rule.UnusableRuleException;
import io.github.wxcard.testing.CardListAssert;
import io.github.wxcard.testing.CardLists;
import io.github.wxcard.testing.SigningProbe;
import io.github.wxcard.testing.SigningProbes;
import io.github.wxcard.testing.WxCards;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What rules of projects, and tests that call the engine, compile against stays as it is.
 *
 * <p>{@code -Dwxcard.update=true} writes {@code api.txt} anew; what it loses breaks somebody.
 */
class ApiTest {
  private static final Path FILE = Path.of("src/test/resources/api.txt");

  /** Where a project begins; all that they show belongs to it. */
  private static final List<Class<?>> ENTRIES =
      List.of(
          CardRule.class,
          DocumentRule.class,
          UniqueRule.class,
          RuleInfo.class,
          UnusableRuleException.class,
          CardValidator.class,
          Messages.class,
          Language.class,
          WxCards.class,
          CardListAssert.class,
          CardLists.class,
          SigningProbe.class,
          SigningProbes.class,
          TextJudge.class);

  private static final SortedSet<Class<?>> TYPES = types();

  @Test
  void nothingThatProjectsUseHasChanged() throws IOException {
    List<String> lines = TYPES.stream().flatMap(ApiTest::lines).toList();
    assertThat(lines).hasSizeGreaterThan(200);
    KeptOutput.holds(FILE, lines);
  }

  @Test
  void theReleaseCheckLooksAtTheSameTypes() throws IOException {
    String pom = Files.readString(Path.of("src/api/pom.xml"));
    assertThat(found("<include>(io\\.github\\.wxcard\\.[\\w.]+)</include>", pom))
        .containsExactlyElementsOf(outermost().map(Class::getName).toList());
  }

  @Test
  void bothPagesForAuthorsNameTheSameTypes() throws IOException {
    List<String> names = outermost().map(Class::getSimpleName).sorted().toList();
    for (String page : List.of("docs/own-rules.md", "docs/own-rules.zh-CN.md")) {
      String text = Files.readString(Path.of(page));
      String table =
          text.substring(text.indexOf("<!-- api:begin -->"), text.indexOf("<!-- api:end -->"));
      assertThat(found("`([A-Z]\\w+)`", table).stream().sorted().toList())
          .as(page)
          .isEqualTo(names);
    }
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static Stream<Class<?>> outermost() {
    return TYPES.stream().filter(type -> type.getEnclosingClass() == null);
  }

  private static SortedSet<Class<?>> types() {
    SortedSet<Class<?>> types = new TreeSet<>(Comparator.comparing(Class::getName));
    Deque<Type> open = new ArrayDeque<>(ENTRIES);
    while (!open.isEmpty()) {
      Type type = open.pop();
      if (type instanceof ParameterizedType generic) {
        open.addAll(List.of(generic.getActualTypeArguments()));
        open.push(generic.getRawType());
      } else if (type instanceof WildcardType wildcard) {
        open.addAll(List.of(wildcard.getUpperBounds()));
      } else if (type instanceof GenericArrayType array) {
        open.push(array.getGenericComponentType());
      } else if (type instanceof Class<?> plain && plain.isArray()) {
        open.push(plain.getComponentType());
      } else if (type instanceof Class<?> plain
          && plain.getName().startsWith("io.github.wxcard.")
          && Modifier.isPublic(plain.getModifiers())
          && types.add(plain)) {
        open.addAll(shown(plain));
      }
    }
    return types;
  }

  /** The types that a type shows to whoever uses it. */
  private static List<Type> shown(Class<?> type) {
    Stream<Type> supertypes =
        Stream.concat(
            Stream.ofNullable(type.getGenericSuperclass()),
            Arrays.stream(type.getGenericInterfaces()));
    Stream<Type> outer = Stream.ofNullable(type.getEnclosingClass());
    Stream<Type> inner = Arrays.stream(type.getClasses());
    Stream<Type> permitted =
        type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of();
    Stream<Type> fields = fields(type).map(Field::getGenericType);
    Stream<Type> calls =
        executables(type)
            .flatMap(
                call ->
                    Stream.of(
                            call.getGenericParameterTypes(),
                            call.getGenericExceptionTypes(),
                            call instanceof Method method
                                ? new Type[] {method.getGenericReturnType()}
                                : new Type[0])
                        .flatMap(Arrays::stream));
    return Stream.of(supertypes, outer, inner, permitted, fields, calls)
        .flatMap(stream -> stream)
        .toList();
  }

  private static Stream<String> lines(Class<?> type) {
    String supertypes =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces()))
            .map(Type::getTypeName)
            .filter(name -> !name.equals("java.lang.Object"))
            .collect(Collectors.joining(", "));
    String head = type.toGenericString() + (supertypes.isEmpty() ? "" : " : " + supertypes);
    Stream<String> members =
        Stream.concat(
                fields(type).map(Field::toGenericString),
                executables(type).map(Executable::toGenericString))
            .map(line -> "  " + line.replaceAll(" ?\\b(synchronized|native|strictfp)\\b", ""))
            .sorted();
    return Stream.concat(Stream.of(head), members);
  }

  private static Stream<Field> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> isShown(field.getModifiers()) && !field.isSynthetic());
  }

  private static Stream<Executable> executables(Class<?> type) {
    Stream<Constructor<?>> constructors = Arrays.stream(type.getDeclaredConstructors());
    return Stream.concat(constructors, Arrays.stream(type.getDeclaredMethods()))
        .filter(call -> isShown(call.getModifiers()) && !call.isSynthetic());
  }

  private static boolean isShown(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }
}
