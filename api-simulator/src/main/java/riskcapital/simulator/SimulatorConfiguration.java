package riskcapital.simulator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import riskcapital.simulator.source.Source;
import riskcapital.simulator.time.SimulatorClock;
import riskcapital.simulator.world.SimulatorProperties;
import riskcapital.simulator.world.World;

/** Puts the world together from the settings. */
@Configuration(proxyBeanMethods = false)
class SimulatorConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(SimulatorConfiguration.class);

  /** The wall's clock, for what clients compare with their own. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  SimulatorClock simulatorClock(SimulatorProperties settings, Clock clock) {
    Instant fixed = settings.clock();
    return new SimulatorClock(fixed == null ? clock : Clock.fixed(fixed, ZoneOffset.UTC));
  }

  @Bean
  Source source(SimulatorProperties settings, SimulatorClock clock) {
    LocalDate configured = settings.epoch();
    LocalDate today = LocalDate.ofInstant(clock.asOf(), World.ZONE);
    LocalDate epoch =
        configured != null ? configured : today.minusMonths(settings.aumHistoryMonths());
    return new Source(World.of(settings, epoch), clock);
  }

  @EventListener
  void announce(ApplicationReadyEvent event) {
    Source source = event.getApplicationContext().getBean(Source.class);
    World world = source.world();
    LOG.info(
        "Serving positions, aum and margin-submissions of {} funds x {} positions on port {}:"
            + " seed {}, epoch {}, alive since {}",
        world.funds().size(),
        world.settings().positionsPerFund(),
        event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null
            ? web.getWebServer().getPort()
            : 0,
        world.seed(),
        world.epoch(),
        world.start());
  }
}
