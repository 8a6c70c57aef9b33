package riskcapital.consolidator.feeds;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.RcmSettings;

/**
 * Creates the topics that are missing and then starts the listeners; waits as long as the broker is
 * away, while the rest of the application already answers.
 */
@Component
class StartConsuming implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(StartConsuming.class);
  private final Admin admin;
  private final RcmSettings settings;
  private final List<MessageListenerContainer> listeners;
  private volatile boolean running;
  private Thread starter = new Thread(this::startWhenTopicsExist, "start-consuming");

  StartConsuming(Admin admin, RcmSettings settings, List<MessageListenerContainer> listeners) {
    this.admin = admin;
    this.settings = settings;
    this.listeners = listeners;
  }

  @Override
  public void start() {
    running = true;
    starter = new Thread(this::startWhenTopicsExist, "start-consuming");
    starter.start();
  }

  @Override
  public void stop() {
    running = false;
    starter.interrupt();
    listeners.forEach(MessageListenerContainer::stop);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void startWhenTopicsExist() {
    try {
      while (!topicsExist()) {
        TimeUnit.MILLISECONDS.sleep(settings.retryInitial().toMillis());
      }
      listeners.forEach(MessageListenerContainer::start);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean topicsExist() throws InterruptedException {
    try {
      settings.topics().create(admin, settings.partitions(), settings.replicationFactor());
      return true;
    } catch (ExecutionException e) {
      LOG.warn("topics can't be created yet: {}", String.valueOf(e.getCause()));
      return false;
    }
  }
}
