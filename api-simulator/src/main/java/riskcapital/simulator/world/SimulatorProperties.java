package riskcapital.simulator.world;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import riskcapital.simulator.funds.FundKind;

/**
 * What the simulator serves. Equal settings with an epoch give equal items, whenever asked.
 *
 * @param funds number of funds
 * @param positionsPerFund mean number of rows in a portfolio
 * @param largePortfolioRows rows of the one large portfolio, 0 for none
 * @param seed chooses one of many worlds
 * @param epoch first day of the AUM history; without it, today less the history's months, which
 *     makes tomorrow's restart another world
 * @param clock a fixed instant at which the simulator stands; without it, the system's clock
 * @param aumHistoryMonths months from the epoch to the day the world starts to live
 * @param aumDailyDays calendar days before the start with daily AUM; before them each month's first
 *     and last business day
 * @param positionsHistoryDays business days before the start with portfolios
 * @param marginHistoryDays calendar days before the start with margin submissions
 * @param livePerMinute items per minute that appear beside the daily ones, from the start on
 * @param apiKey expected in {@code X-Api-Key}
 * @param shares how much is unusual
 * @param kindShares share of funds per kind, overriding {@link FundKind#share()}
 */
@Validated
@ConfigurationProperties("simulator")
public record SimulatorProperties(
    @DefaultValue("200") @Min(1) @Max(1_000_000) int funds,
    @DefaultValue("60") @Min(1) @Max(100_000) int positionsPerFund,
    @DefaultValue("2500") @Min(0) @Max(200_000) int largePortfolioRows,
    @DefaultValue("1") long seed,
    @Nullable LocalDate epoch,
    @Nullable Instant clock,
    @DefaultValue("24") @Min(1) @Max(600) int aumHistoryMonths,
    @DefaultValue("90") @Min(0) @Max(3660) int aumDailyDays,
    @DefaultValue("5") @Min(1) @Max(1000) int positionsHistoryDays,
    @DefaultValue("120") @Min(1) @Max(3660) int marginHistoryDays,
    @DefaultValue("6") @Min(0) @Max(60_000) int livePerMinute,
    @DefaultValue("local-key") @NotBlank String apiKey,
    @DefaultValue @Valid Shares shares,
    @DefaultValue Map<FundKind, @Share Double> kindShares) {}
