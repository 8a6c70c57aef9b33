package riskcapital.simulator.item;

import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/** One entry of a feed. It is computed when written, not before. */
public interface Item {

  long fundId();

  Instant updatedAt();

  /** What revisions of one thing have in common: fund and date, or the submission. */
  String key();

  /** Its revision or version. */
  int revision();

  /** How much there is to write, in rows. */
  int weight();

  /** Writes what the source sends, as one JSON object. */
  void writeRaw(JsonGenerator out);

  /** What an ingester must make of it, by the generator's own knowledge. */
  Verdict verdict();

  /**
   * Writes the item as it comes out of cleaning, as one JSON object.
   *
   * @param rows with the single rows, where the feed has them
   */
  void writeStandard(JsonGenerator out, boolean rows);
}
