package riskcapital.simulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Serves the three source APIs. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ApiSimulator {

  public static void main(String[] args) {
    SpringApplication.run(ApiSimulator.class, args);
  }
}
