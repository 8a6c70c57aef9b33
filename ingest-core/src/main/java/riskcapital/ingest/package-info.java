/** What every ingester shares. An ingester is a {@link riskcapital.ingest.FeedDefinition}. */
@NullMarked
package riskcapital.ingest;

import org.jspecify.annotations.NullMarked;
