package riskcapital.simulator.admin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdminConfiguration {

  @Bean
  Faults faults() {
    return new Faults();
  }
}
