package riskcapital.bench.latency;

import java.time.Instant;
import java.util.stream.LongStream;
import riskcapital.bench.stress.PublishEvents;
import riskcapital.bench.stress.Published;
import riskcapital.bench.stress.StressDay;

/** What a fund or its manager reports, an event at a time. */
enum OneEvent {
  NET_ASSETS("net assets", "NetAssets") {
    @Override
    Published publish(PublishEvents publish, StressDay day) {
      return publish.aum(day);
    }
  },
  PORTFOLIO("portfolio", "Portfolio") {
    @Override
    Published publish(PublishEvents publish, StressDay day) {
      return publish.portfolios(day);
    }
  },
  SUBMISSION("submission", "Submission") {
    @Override
    Published publish(PublishEvents publish, StressDay day) {
      return publish.margin(day, LongStream.of(day.firstFund()), Instant.now());
    }
  };

  /** As it is told. */
  final String text;

  /** Its part of a figure's name. */
  final String figure;

  OneEvent(String text, String figure) {
    this.text = text;
    this.figure = figure;
  }

  /** Publishes that of the first of the day's funds. */
  abstract Published publish(PublishEvents publish, StressDay day);
}
