package riskcapital.consolidator.backbone.stage;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.listener.MessageListenerContainer;
import riskcapital.consolidator.flow.Installation;
import riskcapital.consolidator.operations.Caller;
import riskcapital.consolidator.world.MutableClock;

/**
 * The consolidator, whole, but for the time, which is the test's, and its sweeps, which run when
 * the test says so.
 */
final class RunningConsolidator implements AutoCloseable {
  private final Installation installation;
  private final MutableClock clock;
  private @Nullable ConfigurableApplicationContext context;
  private Instant startedAt = Instant.MAX;

  RunningConsolidator(Installation installation, MutableClock clock) {
    this.installation = installation;
    this.clock = clock;
  }

  /** Starts it, unless it runs. */
  void start() {
    if (context == null) {
      startedAt = clock.instant();
      context = installation.start(this::take);
    }
  }

  private void take(ConfigurableApplicationContext starting) {
    starting.getBeanFactory().addBeanPostProcessor(new TestsClock(clock));
    starting.addBeanFactoryPostProcessor(
        beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("sweepAtOnce"));
  }

  /** Stops it, if it runs. */
  void stop() {
    ConfigurableApplicationContext running = context;
    context = null;
    if (running != null) {
      running.close();
    }
  }

  boolean isRunning() {
    return context != null;
  }

  /** The clock's instant when it started. */
  Instant startedAt() {
    return startedAt;
  }

  <T> T bean(Class<T> type) {
    return requireNonNull(context).getBean(type);
  }

  /** One of the configured people at the operations API. */
  Caller caller(String name) {
    return Caller.of(requireNonNull(context)).as(name, name);
  }

  void stopListening() {
    listeners().forEach(MessageListenerContainer::stop);
  }

  void listen() {
    listeners().forEach(MessageListenerContainer::start);
  }

  private Collection<MessageListenerContainer> listeners() {
    return requireNonNull(context).getBeansOfType(MessageListenerContainer.class).values();
  }

  @Override
  public void close() {
    stop();
  }

  private record TestsClock(Clock clock) implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return name.equals("clock") || name.equals("systemClock") ? clock : bean;
    }
  }
}
