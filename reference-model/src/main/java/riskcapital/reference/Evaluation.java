package riskcapital.reference;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What holds at an instant, of all funds.
 *
 * @param statuses by fund, one for every fund that any fact names
 * @param obligations by fund, in order of duty and anchor; empty lists are kept
 * @param outcomes by margin version
 * @param live exceptions whose condition holds
 * @param outlasting exceptions that are live only if they were live before: breaches of funds whose
 *     AUM went stale
 */
public record Evaluation(
    SortedMap<Long, FundStatus> statuses,
    SortedMap<Long, List<Obligation>> obligations,
    SortedMap<VersionKey, Outcome> outcomes,
    SortedSet<LiveException> live,
    SortedSet<LiveException> outlasting) {}
