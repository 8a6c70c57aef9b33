package riskcapital.consolidator.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import riskcapital.consolidator.outbox.Outbox;
import riskcapital.schemas.Topic;

/** Keeps what would be published. */
public final class RecordingOutbox implements Outbox {
  private final List<Entry> entries = new ArrayList<>();

  @Override
  public void append(Collection<Entry> appended) {
    entries.addAll(appended);
  }

  /** The values of one topic, in order. */
  public <T extends SpecificRecord> List<T> values(Topic topic, Class<T> type) {
    return entries.stream()
        .filter(entry -> entry.topic() == topic)
        .map(entry -> type.cast(entry.value()))
        .toList();
  }

  public int size() {
    return entries.size();
  }
}
