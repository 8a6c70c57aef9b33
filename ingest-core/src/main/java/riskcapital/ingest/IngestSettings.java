package riskcapital.ingest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import riskcapital.ingest.source.RetrySettings;

/**
 * How a feed is read.
 *
 * @param pollInterval wait after a completed read
 * @param runInterval least time between feed runs that report nothing new; one that does is
 *     published at once
 * @param sourceZone zone in which a date is in the future or not
 * @param limit items asked for at once; null for the feed's own
 * @param recentItems items remembered to recognise repetitions (COM-003)
 * @param pageTimeout longest that the answer with a page may take to its last byte; never more than
 *     four fifths of the transaction time-out, see {@link #longestPage}
 * @param downAfter time that the source or the broker may be away before health turns down
 */
@Validated
@ConfigurationProperties("ingest")
public record IngestSettings(
    @DefaultValue("2s") @NotNull Duration pollInterval,
    @DefaultValue("5s") @NotNull Duration runInterval,
    @DefaultValue("America/Sao_Paulo") @NotNull ZoneId sourceZone,
    @Min(1) @Max(1000) @Nullable Integer limit,
    @DefaultValue("100000") @Min(1) int recentItems,
    @DefaultValue("5m") @NotNull Duration pageTimeout,
    @DefaultValue("30s") @NotNull Duration downAfter,
    @DefaultValue @Valid @NotNull Source source,
    @DefaultValue @Valid @NotNull RetrySettings retry) {

  /**
   * The longest that a page may take: it is published as it is read, and a transaction that the
   * broker has ended for its age would look like another instance's take-over.
   */
  public Duration longestPage(Duration transactionTimeout) {
    Duration ofTransaction = transactionTimeout.multipliedBy(4).dividedBy(5);
    return pageTimeout.compareTo(ofTransaction) < 0 ? pageTimeout : ofTransaction;
  }

  /** The API. */
  public record Source(
      @DefaultValue("http://127.0.0.1:8090") @NotBlank String baseUrl,
      @DefaultValue("local-key") @NotBlank String apiKey) {}
}
