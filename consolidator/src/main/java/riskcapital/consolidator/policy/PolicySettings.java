package riskcapital.consolidator.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the policy.
 *
 * @param zone zone in which days and the cut-off are counted
 * @param cutOff time of day at which a submission falls due
 * @param market calendar of business days
 * @param onboardingGraceDays calendar days after an episode's start before the first submission
 * @param warningShare share of the limit from which the limit status warns
 * @param staleAfterBusinessDays business days after its date at which an AUM is still fresh
 * @param monitoringStart obligations due before are recorded and never raised; null raises all
 */
@Validated
@ConfigurationProperties("rcm.policy")
public record PolicySettings(
    @DefaultValue("America/Sao_Paulo") @NotNull ZoneId zone,
    @DefaultValue("18:00") @NotNull LocalTime cutOff,
    @DefaultValue("BR") @NotBlank String market,
    @DefaultValue("0") int onboardingGraceDays,
    @DefaultValue("0.8") @NotNull BigDecimal warningShare,
    @DefaultValue("3") int staleAfterBusinessDays,
    @Nullable Instant monitoringStart) {}
