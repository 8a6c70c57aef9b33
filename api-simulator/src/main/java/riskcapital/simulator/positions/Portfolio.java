package riskcapital.simulator.positions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.funds.Fund;

/**
 * Which portfolio it is; its rows follow from this.
 *
 * @param variant 0 for the first report of the date, else another content
 */
record Portfolio(
    Fund fund,
    LocalDate date,
    int revision,
    int variant,
    @Nullable PortfolioFlaw flaw,
    Instant updatedAt) {}
