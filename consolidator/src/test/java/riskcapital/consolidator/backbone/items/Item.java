package riskcapital.consolidator.backbone.items;

import riskcapital.schemas.Topic;

/** One record of a feed topic, and what the model learns of it. */
public sealed interface Item permits AumItem, PortfolioChunk, MarginItem, RejectedItem, Poison {
  /** The topic that it is published on. */
  Topic topic();

  /** Key of the record. */
  String key();

  /** Value of the record, in the registry's wire format. */
  byte[] value(Encode encode);

  /** Tells the model of the fact that it brings. */
  void tell(Ledger ledger);
}
