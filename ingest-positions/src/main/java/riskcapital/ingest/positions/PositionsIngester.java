package riskcapital.ingest.positions;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.service.registry.ImportHttpServices;
import riskcapital.events.Feed;
import riskcapital.ingest.FeedDefinition;
import riskcapital.ingest.run.IngestConfiguration;
import riskcapital.schemas.Wire;

/** Reads the positions API and publishes portfolios. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(IngestConfiguration.class)
@EnableConfigurationProperties(PositionsSettings.class)
@ImportHttpServices(group = IngestConfiguration.SOURCE, types = PositionsApi.class)
public class PositionsIngester {
  private static final int PAGE_LIMIT = 20;

  /** Starts the service. */
  public static void main(String[] args) {
    Wire.allowEventClasses();
    SpringApplication.run(PositionsIngester.class, args);
  }

  @Bean
  FeedDefinition feed(PositionsApi api, PositionsSettings settings) {
    ChunkPortfolio chunks =
        new ChunkPortfolio(settings.chunkRows(), settings.chunkBytes().toBytes());
    return new FeedDefinition(
        Feed.POSITIONS,
        PAGE_LIMIT,
        api::page,
        new PositionsMapper(chunks, PositionsMapper.MOST_ROWS));
  }
}
