package riskcapital.ingest.item;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import riskcapital.events.Feed;
import riskcapital.events.RecordRejected;
import riskcapital.events.RejectionOrigin;
import riskcapital.events.RejectionScope;
import riskcapital.events.RuleFailure;
import riskcapital.schemas.ContentHash;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/**
 * An item, or a row of a portfolio, that is not applied.
 *
 * @param line of the row, from 1; null for an item
 * @param failures every rule of severity REJECT that failed, without line
 * @param payload excerpt of what the source sent
 * @param payloadHash SHA-256 of what the source sent, as far as the contract names it
 */
public record Rejection(
    SourceKey key,
    @Nullable Integer line,
    List<RuleFailure> failures,
    String payload,
    String payloadHash) {
  /** Most characters of a payload that are published. */
  public static final int EXCERPT = 1_000;

  /** Rejects an item. */
  public static Rejection of(SourceKey key, List<RuleFailure> failures, RawObject raw) {
    return of(key, null, List.copyOf(failures), raw, EXCERPT);
  }

  /**
   * Rejects an object.
   *
   * @param failures not to be changed later
   * @param excerpt most characters of its payload
   */
  public static Rejection of(
      SourceKey key,
      @Nullable Integer line,
      List<RuleFailure> failures,
      RawObject raw,
      int excerpt) {
    ContentHash hash = new ContentHash();
    raw.addTo(hash);
    return new Rejection(key, line, failures, raw.excerpt(excerpt), hash.hex());
  }

  /** The same under another key. */
  public Rejection of(SourceKey itsKey) {
    return new Rejection(itsKey, line, failures, payload, payloadHash);
  }

  /** The natural key as far as it could be read, else the payload's hash. */
  public String sourceKey() {
    return Objects.requireNonNullElse(key.text(), payloadHash);
  }

  /** The code that the rejection is counted under: its first. */
  public String code() {
    return failures.get(0).getCode();
  }

  private RuleFailure inItsLine(RuleFailure failure) {
    return new RuleFailure(failure.getCode(), failure.getField(), line, failure.getReason());
  }

  /** The event to publish; equal rejections have equal ids. */
  public RecordRejected event(Feed feed, Instant now) {
    String codes = failures.stream().map(RuleFailure::getCode).collect(Collectors.joining(","));
    String name =
        String.join(
            "|",
            "rcm",
            Topic.REJECTIONS.baseName(),
            feed.name(),
            sourceKey(),
            line == null ? "-" : line.toString(),
            codes,
            payloadHash);
    return RecordRejected.newBuilder()
        .setEventId(EventIds.of(name).toString())
        .setFeed(feed)
        .setOrigin(RejectionOrigin.INGESTER)
        .setScope(line == null ? RejectionScope.ITEM : RejectionScope.ROW)
        .setSourceKey(sourceKey())
        .setFundId(key.fundId())
        .setBusinessDate(key.businessDate())
        .setRevision(key.revision())
        .setSubmissionId(key.submissionId())
        .setFailures(failures.stream().map(this::inItsLine).toList())
        .setPayload(payload)
        .setRejectedAt(now)
        .build();
  }
}
