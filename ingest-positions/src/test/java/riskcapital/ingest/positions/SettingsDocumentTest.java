package riskcapital.ingest.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import riskcapital.ingest.IngestSettings;
import riskcapital.ingest.publish.WireSettings;

/** Every setting is listed with its default, and none that there is not. */
class SettingsDocumentTest {
  @Test
  void listsEverySettingWithItsDefault() throws IOException {
    Map<String, String> settings = new TreeMap<>(Map.of("rcm.bind-address", "127.0.0.1"));
    for (Class<?> type :
        List.of(IngestSettings.class, WireSettings.class, PositionsSettings.class)) {
      add(type.getAnnotation(ConfigurationProperties.class).value(), type, settings);
    }

    assertThat(
            Pattern.compile("(?m)^\\| `(\\S+)` \\| (?:`(\\S+)`)?\\s*\\|")
                .matcher(Files.readString(Path.of("../ingest-core/SETTINGS.md")))
                .results()
                .collect(
                    Collectors.toMap(
                        match -> match.group(1),
                        match -> match.group(2) == null ? "" : match.group(2))))
        .isEqualTo(settings);
  }

  private static void add(String prefix, Class<?> type, Map<String, String> settings) {
    for (Parameter component : type.getDeclaredConstructors()[0].getParameters()) {
      String name =
          prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      DefaultValue value = component.getAnnotation(DefaultValue.class);
      if (component.getType().isRecord()) {
        add(name, component.getType(), settings);
      } else {
        settings.put(name, value == null ? "" : String.join(",", value.value()));
      }
    }
  }
}
