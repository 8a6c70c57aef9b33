package riskcapital.consolidator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every setting is listed with its default, and none that there is not. */
class SettingsDocumentTest {
  private static final Path SOURCES = Path.of("src/main");

  @Test
  void listsEverySettingWithItsDefault() throws IOException {
    Map<String, String> settings = new TreeMap<>(ofPlaceholders());
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    scanner
        .findCandidateComponents("riskcapital.consolidator")
        .forEach(found -> settings.putAll(ofRecord(requireNonNull(found.getBeanClassName()))));

    Map<String, String> described =
        Pattern.compile("(?m)^\\| `(rcm\\.\\S+)` \\| (?:`(\\S+)`)?\\s*\\|")
            .matcher(Files.readString(Path.of("SETTINGS.md")))
            .results()
            .collect(byName());
    assertThat(described).isEqualTo(settings);
  }

  private static Map<String, String> ofRecord(String className) {
    try {
      Class<?> type = Class.forName(className);
      String prefix = type.getAnnotation(ConfigurationProperties.class).value();
      Map<String, String> settings = new TreeMap<>();
      for (Parameter component : type.getDeclaredConstructors()[0].getParameters()) {
        DefaultValue value = component.getAnnotation(DefaultValue.class);
        settings.put(
            prefix
                + "."
                + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT),
            value == null ? "" : String.join(",", value.value()));
      }
      return settings;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those that are asked for where they are used, or that another stands for. */
  private static Map<String, String> ofPlaceholders() throws IOException {
    Pattern value = Pattern.compile("\\$\\{(rcm\\.[^:}]+):(?:#\\{null}|([^}]*))}");
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|yaml)"))
          .flatMap(file -> value.matcher(text(file)).results())
          .collect(byName());
    }
  }

  private static Collector<MatchResult, ?, Map<String, String>> byName() {
    return Collectors.toMap(
        match -> match.group(1),
        match -> match.group(2) == null ? "" : match.group(2),
        SettingsDocumentTest::same,
        TreeMap::new);
  }

  private static String same(String one, String other) {
    assertThat(other).isEqualTo(one);
    return one;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
