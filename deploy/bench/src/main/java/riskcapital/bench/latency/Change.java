package riskcapital.bench.latency;

import java.math.BigDecimal;
import java.time.Instant;
import riskcapital.bench.stress.SourceItems;
import riskcapital.events.AumReported;
import riskcapital.events.ExceptionType;
import riskcapital.events.Feed;

/** A change at the source that opens one exception of its own. */
enum Change {
  /** A fund's net assets are restated to less than nothing: judged as they are applied. */
  NET_ASSETS(Feed.AUM, ExceptionType.NON_POSITIVE_AUM, "") {
    @Override
    byte[] item(AumReported fund) {
      return SourceItems.netAssets(
          AumReported.newBuilder(fund).setRevision(2).setAum(new BigDecimal("-1.00")).build());
    }

    @Override
    String exceptionKey(AumReported fund) {
      return Long.toString(fund.getFundId());
    }
  },
  /**
   * A manager submits for another's fund: judged once the AUM feed is proven up to the submission.
   */
  SUBMISSION(Feed.MARGIN, ExceptionType.INVALID_SUBMISSION, "Submission") {
    @Override
    byte[] item(AumReported fund) {
      return SourceItems.submission(
          id(fund), fund, fund.getManagerId() + 1, fund.getReferenceDate(), Instant.now());
    }

    @Override
    String exceptionKey(AumReported fund) {
      return id(fund) + "|1";
    }

    private static String id(AumReported fund) {
      return "S-" + fund.getFundId();
    }
  };

  final Feed feed;
  final ExceptionType type;
  final String figure;

  Change(Feed feed, ExceptionType type, String figure) {
    this.feed = feed;
    this.type = type;
    this.figure = figure;
  }

  /** The changed item of a fund. */
  abstract byte[] item(AumReported fund);

  /** Key of the exception that it opens. */
  abstract String exceptionKey(AumReported fund);
}
