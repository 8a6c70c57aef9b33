package riskcapital.simulator.funds;

/** The settings that shape funds and managers; shares are 0 to 1. */
public record FundWishes(
    int positionsPerFund,
    int largePortfolioRows,
    double otc,
    double offshore,
    double lateManagers,
    double missingManagers) {}
