package riskcapital.consolidator.explanation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a fund has its status, in the order in which the rules applied.
 *
 * @param at facts and policy recorded later do not count
 * @param recordedAt when the status was recorded
 * @param businessDate day in the policy zone that it was recorded on
 * @param rederivationPending whether policy has changed since and the fund waits to be derived by
 *     it: the policy shown is that of {@code recordedAt}, which gave the status
 * @param fund the AUM item that says what fund it is; null without AUM, or where another content
 *     has taken its place since
 * @param isRequired ACTIVE, known to AUM, and the label is not NONE
 */
public record Explanation(
    long fundId,
    Instant at,
    Instant recordedAt,
    LocalDate businessDate,
    boolean rederivationPending,
    @Nullable AumItem fund,
    Exposure exposure,
    boolean isRequired,
    Deadline deadline,
    Received submission,
    Limit limit) {}
