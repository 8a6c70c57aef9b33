package riskcapital.consolidator.submissions.entries;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import riskcapital.events.SubmissionMode;

/**
 * A submission as it stands in a mail. It is cleaned when it is read, as items of the feed are:
 * texts trimmed and in normal form C, zeros beyond the scale dropped.
 *
 * @param submissionId the submission by mail that is restated or cancelled; null for an original
 * @param submittedAt when the mail came
 * @param attachmentSha256 of the attachment, hex
 * @param fileName of the attachment
 */
record EnteredSubmission(
    @Nullable @Size(max = 64) String submissionId,
    @NotNull SubmissionMode mode,
    @NotNull @Positive Long managerId,
    @NotNull @Positive Long fundId,
    @NotNull LocalDate referenceDate,
    @NotNull Instant submittedAt,
    @NotNull String currency,
    @Digits(integer = 26, fraction = 2) @Nullable BigDecimal marginLocal,
    @Digits(integer = 26, fraction = 2) @Nullable BigDecimal marginOffshore,
    @Digits(integer = 26, fraction = 2) @Nullable BigDecimal marginPosted,
    @Size(max = 100) @Pattern(regexp = PRINTABLE, message = NOT_PRINTABLE)
        @Nullable String methodology,
    @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "is no SHA-256 in hex")
        String attachmentSha256,
    @NotBlank @Size(max = 255) @Pattern(regexp = PRINTABLE, message = NOT_PRINTABLE)
        String fileName) {
  private static final String PRINTABLE = "\\P{Cntrl}*";
  private static final String NOT_PRINTABLE = "has control characters";
  private static final int SCALE = 2;
  private static final int INTEGER_DIGITS = 26;

  // Nothing is validated yet.
  EnteredSubmission {
    submissionId = clean(submissionId);
    currency = currency == null ? currency : currency.strip().toUpperCase(Locale.ROOT);
    submittedAt = submittedAt == null ? submittedAt : submittedAt.truncatedTo(ChronoUnit.MICROS);
    marginLocal = money(marginLocal);
    marginOffshore = money(marginOffshore);
    marginPosted = money(marginPosted);
    methodology = clean(methodology);
    attachmentSha256 =
        attachmentSha256 == null
            ? attachmentSha256
            : attachmentSha256.strip().toLowerCase(Locale.ROOT);
    fileName = fileName == null ? fileName : Normalizer.normalize(fileName.strip(), NFC);
  }

  private static final Normalizer.Form NFC = Normalizer.Form.NFC;

  private static @Nullable String clean(@Nullable String text) {
    return text == null || text.isBlank() ? null : Normalizer.normalize(text.strip(), NFC);
  }

  /** With the column's scale if it fits into the column; else as it is, for the rule to refuse. */
  private static @Nullable BigDecimal money(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal plain = value.stripTrailingZeros();
    boolean fits =
        plain.scale() <= SCALE && (long) plain.precision() - plain.scale() <= INTEGER_DIGITS;
    return fits ? plain.setScale(SCALE, RoundingMode.UNNECESSARY) : plain;
  }
}
