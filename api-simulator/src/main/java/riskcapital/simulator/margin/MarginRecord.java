package riskcapital.simulator.margin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.item.Fields;

/** A margin submission, clean; the fields are those of the contract. */
public record MarginRecord(
    String submissionId,
    int version,
    String mode,
    long managerId,
    long fundId,
    LocalDate referenceDate,
    Instant submittedAt,
    Instant updatedAt,
    String currency,
    @Nullable BigDecimal marginLocal,
    @Nullable BigDecimal marginOffshore,
    @Nullable BigDecimal marginPosted,
    @Nullable String methodology) {

  Fields fields() {
    return new Fields()
        .text("submissionId", submissionId)
        .whole("version", version)
        .name("mode", mode)
        .whole("managerId", managerId)
        .whole("fundId", fundId)
        .day("referenceDate", referenceDate)
        .moment("submittedAt", submittedAt)
        .moment("updatedAt", updatedAt)
        .text("currency", currency)
        .money("marginLocal", marginLocal)
        .money("marginOffshore", marginOffshore)
        .money("marginPosted", marginPosted)
        .text("methodology", methodology);
  }
}
