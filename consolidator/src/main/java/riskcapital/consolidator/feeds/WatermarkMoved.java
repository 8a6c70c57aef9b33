package riskcapital.consolidator.feeds;

/** A feed proves more than before; published once that is committed. */
public record WatermarkMoved() {}
