package riskcapital.ingest;

import riskcapital.events.Feed;
import riskcapital.ingest.item.ItemReader;
import riskcapital.ingest.source.PageSource;

/**
 * What is a feed's own.
 *
 * @param pageLimit items asked for at once, unless {@code ingest.limit} says otherwise
 * @param source its API
 * @param items its fields, rules and events
 */
public record FeedDefinition(Feed feed, int pageLimit, PageSource source, ItemReader items) {}
