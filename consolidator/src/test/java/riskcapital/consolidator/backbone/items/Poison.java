package riskcapital.consolidator.backbone.items;

/** A record that can't be applied: it is set aside, and its neighbours are not touched. */
public sealed interface Poison extends Item permits Garbage, Misplaced, TooLong, BrokenPortfolio {
  /** The model learns nothing of it. */
  @Override
  default void tell(Ledger ledger) {}
}
