package riskcapital.simulator.chance;

/**
 * Chooses an exact share of the positions 0 to size - 1, evenly spread: the count is the share
 * rounded up, so that a kind with any share is present however few there are.
 */
public record Quota(int size, int count, int shift) {

  /** {@code turn} moves the choice, so that quotas of one order rarely choose the same position. */
  public static Quota of(int size, double share, int turn) {
    int count = Math.min(size, (int) Math.ceil(share * size - 1e-9));
    return new Quota(size, count, (int) ((long) turn * (size / 7 + 1) % size));
  }

  /** The rank of a chosen position, 0 to count - 1, or -1. */
  public int rankOf(int position) {
    long turned = (position + shift) % size;
    long rank = turned * count / size;
    return (turned + 1) * count / size > rank ? (int) rank : -1;
  }

  public boolean chooses(int position) {
    return rankOf(position) >= 0;
  }

  /** The position of a rank: the inverse of {@link #rankOf}. */
  public int positionOf(int rank) {
    long turned = ((rank + 1L) * size + count - 1) / count - 1;
    return (int) Math.floorMod(turned - shift, (long) size);
  }

  /** The rank of the chosen position that comes first. */
  public int firstRank() {
    return (int) ((long) shift * count / size);
  }
}
