package riskcapital.ingest.clean;

/** What became of one value: clean, or refused by a rule. */
public sealed interface Cleaned<T> {

  /** The standardised value. */
  record Clean<T>(T value) implements Cleaned<T> {}

  /**
   * The value can't be used.
   *
   * @param rule the rule that refused it
   * @param reason one sentence for a person, without the field's name
   */
  record Unclean<T>(ValueRule rule, String reason) implements Cleaned<T> {}

  /** A clean value. */
  static <T> Cleaned<T> clean(T value) {
    return new Clean<>(value);
  }

  /** COM-001: of the wrong type or unparseable. */
  static <T> Cleaned<T> unreadable(String reason) {
    return new Unclean<>(ValueRule.COM_001_READABLE, reason);
  }

  /** COM-007: does not fit its column. */
  static <T> Cleaned<T> unfit(String reason) {
    return new Unclean<>(ValueRule.COM_007_FITS_ITS_COLUMN, reason);
  }
}
