package riskcapital.ingest.margin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.service.registry.ImportHttpServices;
import riskcapital.events.Feed;
import riskcapital.ingest.FeedDefinition;
import riskcapital.ingest.run.IngestConfiguration;
import riskcapital.schemas.Wire;

/** Reads the margin submissions API and publishes submissions. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(IngestConfiguration.class)
@ImportHttpServices(group = IngestConfiguration.SOURCE, types = MarginApi.class)
public class MarginIngester {
  private static final int PAGE_LIMIT = 500;

  /** Starts the service. */
  public static void main(String[] args) {
    Wire.allowEventClasses();
    SpringApplication.run(MarginIngester.class, args);
  }

  @Bean
  FeedDefinition feed(MarginApi api) {
    return new FeedDefinition(Feed.MARGIN, PAGE_LIMIT, api::page, new MarginMapper());
  }
}
