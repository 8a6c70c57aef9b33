package riskcapital.consolidator.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import riskcapital.consolidator.outbox.Outbox;

/** Keeps what was appended. */
final class CollectedOutbox implements Outbox {
  private final List<Entry> entries = new ArrayList<>();

  @Override
  public void append(Collection<Entry> added) {
    entries.addAll(added);
  }

  /** Everything since the last call. */
  List<Entry> take() {
    List<Entry> taken = List.copyOf(entries);
    entries.clear();
    return taken;
  }
}
