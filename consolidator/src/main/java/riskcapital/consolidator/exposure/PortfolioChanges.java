package riskcapital.consolidator.exposure;

/**
 * What is new to the labels of a fund.
 *
 * @param ofContents portfolios that are new or have another content
 * @param ofMapping the mapping of today
 * @param ofPastMappings which past mappings the fund is labelled under, or how completely
 */
record PortfolioChanges(
    long fundId, boolean ofContents, boolean ofMapping, boolean ofPastMappings) {}
