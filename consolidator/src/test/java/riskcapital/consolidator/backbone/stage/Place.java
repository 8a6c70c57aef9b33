package riskcapital.consolidator.backbone.stage;

import java.util.Comparator;

/** A partition. */
record Place(String topic, int partition) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::topic).thenComparingInt(Place::partition);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
