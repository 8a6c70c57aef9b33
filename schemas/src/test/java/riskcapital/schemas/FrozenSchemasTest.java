package riskcapital.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import riskcapital.events.AumReported;
import riskcapital.events.FeedRunCompleted;
import riskcapital.events.IngestCursor;
import riskcapital.events.MarginExceptionEvent;
import riskcapital.events.MarginExceptionState;
import riskcapital.events.MarginStatusChanged;
import riskcapital.events.MarginSubmitted;
import riskcapital.events.PositionsSnapshot;
import riskcapital.events.RecordRejected;
import riskcapital.events.SubmissionReminder;

/**
 * The gate over the wire. {@code src/test/resources/frozen/<Event>.<n>.avsc} are the versions that
 * were ever released; every event must be compatible with all of them and be the newest of them.
 */
class FrozenSchemasTest {
  private static final Path FROZEN = Path.of("src/test/resources/frozen");

  static Stream<Schema> events() {
    return Stream.of(
        PositionsSnapshot.getClassSchema(),
        AumReported.getClassSchema(),
        MarginSubmitted.getClassSchema(),
        RecordRejected.getClassSchema(),
        FeedRunCompleted.getClassSchema(),
        IngestCursor.getClassSchema(),
        MarginExceptionEvent.getClassSchema(),
        MarginExceptionState.getClassSchema(),
        SubmissionReminder.getClassSchema(),
        MarginStatusChanged.getClassSchema());
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyFrozenVersionIsCompatibleBothWays(Schema event) {
    assertThat(frozen(event))
        .isNotEmpty()
        .allSatisfy(
            version -> assertThat(WireCompatibility.problems(parse(version), event)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("events")
  void theEventIsTheNewestFrozenVersion(Schema event) {
    List<Path> versions = frozen(event);
    assertThat(event)
        .as(
            "%s changed: freeze it as %s.%d.avsc",
            event.getName(), event.getName(), versions.size() + 1)
        .isEqualTo(parse(versions.get(versions.size() - 1)));
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEnumHasADefault(Schema event) {
    assertThat(WireCompatibility.enumsWithoutDefault(event)).isEmpty();
  }

  private static List<Path> frozen(Schema event) {
    return Stream.iterate(1, n -> n + 1)
        .map(n -> FROZEN.resolve(event.getName() + "." + n + ".avsc"))
        .takeWhile(Files::exists)
        .toList();
  }

  private static Schema parse(Path file) {
    try {
      return new Schema.Parser().parse(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
