package riskcapital.ingest.aum;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.service.registry.ImportHttpServices;
import riskcapital.events.Feed;
import riskcapital.ingest.FeedDefinition;
import riskcapital.ingest.run.IngestConfiguration;
import riskcapital.schemas.Wire;

/** Reads the AUM API and publishes AUM. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(IngestConfiguration.class)
@ImportHttpServices(group = IngestConfiguration.SOURCE, types = AumApi.class)
public class AumIngester {
  private static final int PAGE_LIMIT = 500;

  /** Starts the service. */
  public static void main(String[] args) {
    Wire.allowEventClasses();
    SpringApplication.run(AumIngester.class, args);
  }

  @Bean
  FeedDefinition feed(AumApi api) {
    return new FeedDefinition(Feed.AUM, PAGE_LIMIT, api::page, new AumMapper());
  }
}
