package riskcapital.consolidator.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import riskcapital.events.AumReported;
import riskcapital.events.Feed;
import riskcapital.events.FeedRunCompleted;
import riskcapital.events.FundClass;
import riskcapital.events.FundState;
import riskcapital.events.InvestorType;
import riskcapital.events.MarginSubmitted;
import riskcapital.events.PartitionEnd;
import riskcapital.events.SubmissionMode;
import riskcapital.schemas.ContentHash;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/** Events as an ingester would make them, hash and id included. */
final class Events {
  static final LocalDate DAY = LocalDate.parse("2026-11-20");
  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private Events() {}

  static AumReported aum(long fund, LocalDate date, int revision, String aum, Instant updatedAt) {
    BigDecimal amount = new BigDecimal(aum).setScale(2, RoundingMode.UNNECESSARY);
    String hash = new ContentHash().add("aum", amount).hex();
    String key = fund + "|" + date + "|" + revision;
    return AumReported.newBuilder()
        .setEventId(EventIds.feedEvent(Topic.AUM, key, 0, hash).toString())
        .setContentHash(hash)
        .setFundId(fund)
        .setFundName("Fund " + fund)
        .setFundCnpj("11222333000181")
        .setManagerId(fund / 10)
        .setManagerName("Manager " + fund / 10)
        .setInvestorType(InvestorType.RETAIL)
        .setFundClass(FundClass.MULTI_MARKET)
        .setStatus(FundState.ACTIVE)
        .setReferenceDate(date)
        .setRevision(revision)
        .setUpdatedAt(updatedAt)
        .setCurrency("BRL")
        .setAum(amount)
        .build();
  }

  static MarginSubmitted margin(
      String submission, int version, long fund, String local, Instant updatedAt) {
    BigDecimal amount = new BigDecimal(local).setScale(2, RoundingMode.UNNECESSARY);
    String hash = new ContentHash().add("fund", fund).add("local", amount).hex();
    String key = submission + "|" + version;
    return MarginSubmitted.newBuilder()
        .setEventId(EventIds.feedEvent(Topic.MARGIN, key, 0, hash).toString())
        .setContentHash(hash)
        .setSubmissionId(submission)
        .setVersion(version)
        .setMode(version == 1 ? SubmissionMode.ORIGINAL : SubmissionMode.RESTATEMENT)
        .setManagerId(fund / 10)
        .setFundId(fund)
        .setReferenceDate(DAY)
        .setSubmittedAt(updatedAt)
        .setUpdatedAt(updatedAt)
        .setCurrency("BRL")
        .setMarginLocal(amount)
        .build();
  }

  static FeedRunCompleted run(Feed feed, Instant asOf, List<PartitionEnd> ends) {
    String id = UUID.randomUUID().toString();
    return FeedRunCompleted.newBuilder()
        .setEventId(EventIds.of(feed + id).toString())
        .setRunId(id)
        .setFeed(feed)
        .setAsOf(asOf)
        .setStartedAt(asOf)
        .setCompletedAt(asOf)
        .setItems(0)
        .setPublished(0)
        .setRejected(0)
        .setIgnored(0)
        .setWarnings(0)
        .setEnds(ends)
        .build();
  }
}
