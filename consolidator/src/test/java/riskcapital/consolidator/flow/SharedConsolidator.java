package riskcapital.consolidator.flow;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import riskcapital.consolidator.operations.Caller;

/** One installation with one running consolidator for tests that do not disturb each other. */
final class SharedConsolidator {
  private static @Nullable SharedConsolidator shared;

  private final Installation installation;
  private final Publisher publisher;
  private final ConfigurableApplicationContext consolidator;

  private SharedConsolidator() throws Exception {
    installation = Installation.create("flow");
    publisher = new Publisher(installation);
    consolidator = installation.start();
  }

  static synchronized SharedConsolidator get() throws Exception {
    SharedConsolidator running = shared;
    if (running == null) {
      running = new SharedConsolidator();
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
      shared = running;
    }
    return running;
  }

  Installation installation() {
    return installation;
  }

  Publisher publisher() {
    return publisher;
  }

  Facts facts() {
    return new Facts(installation.jdbc());
  }

  Caller caller() {
    return Caller.of(consolidator);
  }

  String property(String name) {
    return consolidator.getEnvironment().getRequiredProperty(name);
  }

  private void close() {
    consolidator.close();
    publisher.close();
    installation.close();
  }

  <T> T bean(Class<T> type) {
    return consolidator.getBean(type);
  }
}
