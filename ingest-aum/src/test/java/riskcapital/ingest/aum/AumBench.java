package riskcapital.ingest.aum;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import riskcapital.events.AumReported;
import riskcapital.events.FeedRunCompleted;
import riskcapital.ingest.test.Published;
import riskcapital.ingest.test.RunningIngester;
import riskcapital.ingest.test.StubSource;
import riskcapital.local.StackAddresses;
import riskcapital.local.test.TestStack;
import riskcapital.schemas.Topic;

/** A source, topics of its own on the build's servers, and the ingester between them. */
final class AumBench implements AutoCloseable {
  final StackAddresses stack;
  final String prefix = TestStack.uniquePrefix("aum");
  final StubSource source = new StubSource();
  final Published published;

  AumBench() {
    this.stack = TestStack.get();
    this.published = new Published(stack.bootstrapServers(), stack.registryUrl(), prefix);
  }

  Map<String, Object> settings() {
    return RunningIngester.settings(
        stack.bootstrapServers(), stack.registryUrl(), prefix, source.url());
  }

  RunningIngester start() {
    return start(Map.of());
  }

  RunningIngester start(Map<String, Object> more) {
    Map<String, Object> settings = settings();
    settings.putAll(more);
    return RunningIngester.start(AumIngester.class, settings, Clock.systemUTC());
  }

  /** Funds of the events on the topic, in ascending order, each as often as it is there. */
  List<Long> funds() {
    return published.events(Topic.AUM, AumReported.class).stream()
        .map(AumReported::getFundId)
        .sorted()
        .toList();
  }

  /** The reports on the topic as {@code fund|name|aum|shares|var95}. */
  List<String> reports() {
    return published.events(Topic.AUM, AumReported.class).stream()
        .map(
            report ->
                String.join(
                    "|",
                    Long.toString(report.getFundId()),
                    report.getFundName(),
                    report.getAum().toPlainString(),
                    String.valueOf(report.getShares()),
                    report.getVar95() == null ? "null" : report.getVar95().toPlainString()))
        .toList();
  }

  List<FeedRunCompleted> runs() {
    return published.events(Topic.FEED_RUNS, FeedRunCompleted.class);
  }

  static String item(long fundId) {
    return AumJson.item(fundId, 1).toString();
  }

  @Override
  public void close() {
    source.close();
  }
}
