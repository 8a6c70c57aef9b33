package riskcapital.consolidator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import riskcapital.schemas.Wire;

/** The service that keeps the database: feeds in, exceptions out. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Consolidator {
  /** Starts the service. */
  public static void main(String[] args) {
    Wire.allowEventClasses();
    SpringApplication.run(Consolidator.class, args);
  }
}
