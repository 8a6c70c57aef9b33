package riskcapital.consolidator.feeds;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** Down when a listener does not run, or has died while the application goes on. */
@Component
class ListenersHealthIndicator extends AbstractHealthIndicator {
  private final List<MessageListenerContainer> listeners;

  ListenersHealthIndicator(List<MessageListenerContainer> listeners) {
    super("a listener can't be looked at");
    this.listeners = listeners;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    builder.up();
    for (MessageListenerContainer listener : listeners) {
      boolean well = listener.isRunning() && listener.isInExpectedState();
      builder.withDetail(listener.getListenerId(), well ? "running" : "not running");
      if (!well) {
        builder.down();
      }
    }
  }
}
