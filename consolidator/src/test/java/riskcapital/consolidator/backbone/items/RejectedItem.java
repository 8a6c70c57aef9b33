package riskcapital.consolidator.backbone.items;

import java.time.Instant;
import java.util.List;
import riskcapital.events.Feed;
import riskcapital.events.RecordRejected;
import riskcapital.events.RejectionOrigin;
import riskcapital.events.RejectionScope;
import riskcapital.events.RuleFailure;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/** An item that an ingester refused: it is logged and changes nothing. */
public record RejectedItem(Feed feed, long fundId, String sourceKey, String code, Instant at)
    implements Item {
  @Override
  public Topic topic() {
    return Topic.REJECTIONS;
  }

  @Override
  public String key() {
    return feed + "|" + sourceKey;
  }

  @Override
  public void tell(Ledger ledger) {
    ledger.addRejected(feed + " " + sourceKey + " " + code);
  }

  @Override
  public byte[] value(Encode encode) {
    return encode.of(
        topic(),
        RecordRejected.newBuilder()
            .setEventId(EventIds.of(feed + sourceKey + code).toString())
            .setFeed(feed)
            .setOrigin(RejectionOrigin.INGESTER)
            .setScope(RejectionScope.ITEM)
            .setSourceKey(sourceKey)
            .setFundId(fundId)
            .setFailures(
                List.of(RuleFailure.newBuilder().setCode(code).setReason("refused").build()))
            .setPayload("{}")
            .setRejectedAt(at)
            .build());
  }

  @Override
  public String toString() {
    return "rejection of " + feed + " " + sourceKey + " by " + code;
  }
}
