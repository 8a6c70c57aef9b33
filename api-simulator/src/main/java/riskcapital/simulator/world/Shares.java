package riskcapital.simulator.world;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the whole is unusual. Counts are shares rounded up, so every kind with a share above
 * zero is present.
 *
 * @param otc funds with OTC exposure
 * @param offshore funds with offshore exposure, of those with OTC and of those without alike
 * @param lateManagers managers who submit after each due date
 * @param missingManagers managers who stopped submitting, or never began
 * @param restating items of a day that are restated; margin submissions that get a second version
 * @param cancelling restated submissions that are cancelled afterwards
 * @param invalid items of a day that break a rule, the rules taking turns
 * @param conflicting items of a conflict day (every fifth business day) that come again with the
 *     same revision and other content
 * @param resent items of a day that come again with equal content
 * @param withheld items of a day that arrive after the day's batch
 * @param dirty items in unusual but valid forms (decimal commas, masked CNPJs, padded texts, ...)
 */
public record Shares(
    @DefaultValue("0.5") @Share double otc,
    @DefaultValue("0.2") @Share double offshore,
    @DefaultValue("0.1") @Share double lateManagers,
    @DefaultValue("0.06") @Share double missingManagers,
    @DefaultValue("0.03") @Share double restating,
    @DefaultValue("0.2") @Share double cancelling,
    @DefaultValue("0.02") @Share double invalid,
    @DefaultValue("0.001") @Share double conflicting,
    @DefaultValue("0.01") @Share double resent,
    @DefaultValue("0.02") @Share double withheld,
    @DefaultValue("0.3") @Share double dirty) {}
