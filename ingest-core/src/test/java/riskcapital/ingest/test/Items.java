package riskcapital.ingest.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import riskcapital.events.RuleFailure;
import riskcapital.ingest.item.ItemReader;
import riskcapital.ingest.item.Rejection;
import riskcapital.ingest.item.Standardised;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads single items as a page would. */
public final class Items {
  /** The source's today of all tests: a Friday. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private Items() {}

  /** Reads an item, and sees that it is read to its end. */
  public static Standardised read(ItemReader reader, String json) {
    JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), "[" + json + "]");
    parser.nextToken();
    parser.nextToken();
    Standardised item = reader.read(parser, TODAY);
    assertThat(parser.nextToken()).isEqualTo(JsonToken.END_ARRAY);
    return item;
  }

  /** Reads an item that is accepted. */
  public static Standardised.Accepted accepted(ItemReader reader, String json) {
    Standardised item = read(reader, json);
    assertThat(item).isInstanceOf(Standardised.Accepted.class);
    return (Standardised.Accepted) item;
  }

  /** Reads an item that is accepted as one event. */
  public static <T extends SpecificRecord> T event(ItemReader reader, String json, Class<T> type) {
    Standardised.Accepted item = accepted(reader, json);
    assertThat(item.makeEvents()).hasSize(1);
    return type.cast(item.makeEvents().get(0).value());
  }

  /** Reads an item that is rejected. */
  public static Rejection rejected(ItemReader reader, String json) {
    Standardised item = read(reader, json);
    assertThat(item).isInstanceOf(Standardised.Rejected.class);
    return ((Standardised.Rejected) item).rejection();
  }

  /** Failures as {@code code field}, comma-separated: {@code COM-001 fundId, COM-007 revision}. */
  public static String codes(List<RuleFailure> failures) {
    return failures.stream()
        .map(failure -> failure.getCode() + " " + failure.getField())
        .collect(Collectors.joining(", "));
  }
}
