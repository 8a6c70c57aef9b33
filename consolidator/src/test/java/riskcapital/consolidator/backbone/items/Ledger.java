package riskcapital.consolidator.backbone.items;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import riskcapital.reference.Fact;
import riskcapital.reference.InMemoryFacts;
import riskcapital.schemas.Topic;

/** Everything that was published, as the model is to see it. */
public final class Ledger {
  private final List<Fact> facts = new ArrayList<>();
  private final Map<Delivery, Set<Integer>> chunks = new HashMap<>();
  private final SortedSet<String> rejected = new TreeSet<>();
  private final SortedSet<String> poison = new TreeSet<>();

  /** Chunks belong together when they are of one content and one change of the source. */
  private record Delivery(String naturalKey, String contentHash, Instant updatedAt) {}

  void add(Fact fact) {
    facts.add(fact);
  }

  /** A portfolio is known once its last chunk is there. */
  void add(PortfolioChunk chunk) {
    Fact fact = chunk.portfolio().fact();
    Set<Integer> present =
        chunks.computeIfAbsent(
            new Delivery(fact.naturalKey(), fact.contentHash(), fact.updatedAt()),
            none -> new TreeSet<>());
    if (present.add(chunk.index()) && present.size() == chunk.portfolio().chunkCount()) {
      facts.add(fact);
    }
  }

  void addRejected(String line) {
    rejected.add(line);
  }

  /** A record that is to be set aside. */
  public void addPoison(Topic topic, String key, byte[] value) {
    poison.add(topic + " " + key + " " + HexFormat.of().formatHex(value));
  }

  /** The facts, in order of arrival, with every repetition. */
  public InMemoryFacts facts() {
    return InMemoryFacts.of(facts);
  }

  /** Every fact, in order of arrival. */
  public List<Fact> all() {
    return List.copyOf(facts);
  }

  /** What the ingesters refused: {@code feed key code}. */
  public SortedSet<String> rejected() {
    return new TreeSet<>(rejected);
  }

  /** What is to be set aside: {@code topic key value}, the value in hex. */
  public SortedSet<String> poison() {
    return new TreeSet<>(poison);
  }
}
