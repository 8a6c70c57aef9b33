package riskcapital.simulator.changelog;

import riskcapital.simulator.item.Item;

/** An item at its place in the change log. */
public record Change(Position position, Item item) {}
