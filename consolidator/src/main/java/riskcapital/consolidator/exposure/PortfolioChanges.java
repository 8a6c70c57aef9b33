package riskcapital.consolidator.exposure;

/**
 * What is new to the labels of a scope's funds.
 *
 * @param ofContents portfolios that are new or have another content
 * @param ofMapping the mapping of today
 * @param ofPastMappings which past mappings the funds are labelled under, or how completely
 */
record PortfolioChanges(boolean ofContents, boolean ofMapping, boolean ofPastMappings) {}
