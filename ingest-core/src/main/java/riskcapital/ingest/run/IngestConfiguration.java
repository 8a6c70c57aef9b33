package riskcapital.ingest.run;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.core5.http.config.Http1Config;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import riskcapital.ingest.FeedDefinition;
import riskcapital.ingest.IngestSettings;
import riskcapital.ingest.publish.WireSettings;
import riskcapital.ingest.source.AnswerTimeout;

/**
 * Makes an application an ingester: import it, give a {@link FeedDefinition}, and name the API's
 * HTTP interface in group {@link #SOURCE}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IngestSettings.class, WireSettings.class})
public class IngestConfiguration {
  /** Group of the source's HTTP interfaces. */
  public static final String SOURCE = "source";

  private static final ManagedHttpClientConnectionFactory BOUNDED_HEADERS =
      ManagedHttpClientConnectionFactory.builder()
          .http1Config(
              Http1Config.custom().setMaxLineLength(65_536).setMaxHeaderCount(1_000).build())
          .build();

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Without converters, so that a body is had as a stream. */
  @Bean
  RestClientHttpServiceGroupConfigurer sourceClient(IngestSettings settings) {
    return groups ->
        groups
            .filterByName(SOURCE)
            .forEachClient(
                (group, client) ->
                    client
                        .defaultStatusHandler(
                            HttpStatusCode::isError, (request, response) -> readByReadPage())
                        .configureMessageConverters(
                            converters -> converters.configureMessageConvertersList(List::clear))
                        .baseUrl(settings.source().baseUrl())
                        .defaultHeader("X-Api-Key", settings.source().apiKey()));
  }

  /** Errors are pages that {@code ReadPage} sorts; the client would read their bodies whole. */
  private static void readByReadPage() {}

  /** Retries are {@code AskAgain}'s alone, and no answer takes or holds more than it may. */
  @Bean
  ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder>
      boundedAnswers(IngestSettings settings, WireSettings wire) {
    Duration longest = settings.longestPage(wire.kafka().transactionTimeout());
    return builder ->
        builder
            .withHttpClientCustomizer(HttpClientBuilder::disableAutomaticRetries)
            .withHttpClientCustomizer(
                client -> client.addExecInterceptorFirst("timeout", new AnswerTimeout(longest)))
            .withConnectionManagerCustomizer(
                connections -> connections.setConnectionFactory(BOUNDED_HEADERS));
  }

  @Bean
  Peer sourcePeer(Clock clock, IngestSettings settings) {
    return new Peer(clock, settings.downAfter());
  }

  @Bean
  Peer brokerPeer(Clock clock, IngestSettings settings) {
    return new Peer(clock, settings.downAfter());
  }

  @Bean
  @ConditionalOnMissingBean
  StopService stopService(ConfigurableApplicationContext context) {
    return exitCode ->
        new Thread(
                () -> System.exit(SpringApplication.exit(context, () -> exitCode)), "stop-service")
            .start();
  }

  @Bean
  FeedMetrics feedMetrics(MeterRegistry registry, FeedDefinition feed, Clock clock) {
    return new FeedMetrics(registry, feed.feed(), clock);
  }

  @Bean
  FeedReading feedReading(
      FeedDefinition feed,
      IngestSettings settings,
      WireSettings wire,
      Clock clock,
      FeedMetrics metrics,
      Peer sourcePeer,
      Peer brokerPeer,
      StopService stop) {
    IngestFeed ingest =
        new IngestFeed(
            feed, settings, wire, clock, metrics, sourcePeer, brokerPeer, FeedReading.waiting());
    return new FeedReading(feed.feed(), ingest::run, stop);
  }

  @Bean
  HealthIndicator sourceHealthIndicator(Peer sourcePeer) {
    return new PeerHealth(sourcePeer);
  }

  @Bean
  HealthIndicator brokerHealthIndicator(Peer brokerPeer) {
    return new PeerHealth(brokerPeer);
  }

  @Bean
  HealthIndicator readingHealthIndicator(List<FeedReading> readings) {
    return () -> {
      boolean reading = readings.stream().allMatch(FeedReading::isRunning);
      return (reading ? Health.up() : Health.down().withDetail("reason", "nothing is read"))
          .build();
    };
  }
}
