package riskcapital.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Version 1 of submission {@code S} by manager 10 of fund 1: local margin 100.00 BRL, submitted and
 * told at 12:00 of its reference date.
 */
final class MarginItem {
  private final Set<String> warnings = new TreeSet<>();
  private LocalDate date;
  private String id = "S";
  private int version = 1;
  private SubmissionMode mode = SubmissionMode.ORIGINAL;
  private Instant submittedAt;
  private Instant updatedAt;
  private long managerId = 10;
  private long fundId = 1;
  private String currency = "BRL";
  private @Nullable String local = "100.00";
  private @Nullable String offshore;
  private @Nullable String hash;

  private MarginItem(String date) {
    this.date = LocalDate.parse(date);
    this.submittedAt = Local.at(date + "T12:00");
    this.updatedAt = submittedAt;
  }

  static MarginItem margin(String date) {
    return new MarginItem(date);
  }

  MarginItem id(String submissionId) {
    id = submissionId;
    return this;
  }

  MarginItem restatement(int number) {
    version = number;
    mode = SubmissionMode.RESTATEMENT;
    return this;
  }

  MarginItem cancellation(int number) {
    version = number;
    mode = SubmissionMode.CANCELLATION;
    return this;
  }

  MarginItem submitted(String at) {
    submittedAt = Local.at(at);
    updatedAt = submittedAt;
    return this;
  }

  MarginItem told(String at) {
    updatedAt = Local.at(at);
    return this;
  }

  MarginItem manager(long number) {
    managerId = number;
    return this;
  }

  MarginItem fund(long number) {
    fundId = number;
    return this;
  }

  MarginItem currency(String code) {
    currency = code;
    return this;
  }

  MarginItem local(@Nullable String amount) {
    local = amount;
    return this;
  }

  MarginItem offshore(@Nullable String amount) {
    offshore = amount;
    return this;
  }

  MarginItem warning(String code) {
    warnings.add(code);
    return this;
  }

  MarginItem hash(String content) {
    hash = content;
    return this;
  }

  MarginFact fact() {
    String content =
        "%s %d %d %s %s %s %s".formatted(mode, managerId, fundId, date, local, offshore, currency);
    return new MarginFact(
        id,
        version,
        updatedAt,
        Objects.requireNonNullElse(hash, content),
        mode,
        managerId,
        fundId,
        date,
        submittedAt,
        currency,
        local == null ? null : new BigDecimal(local),
        offshore == null ? null : new BigDecimal(offshore),
        warnings);
  }
}
