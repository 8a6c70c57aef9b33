package riskcapital.consolidator.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.flow.Installation;
import riskcapital.consolidator.operations.Caller;

/** One running consolidator with configured people, for tests that do not disturb each other. */
public final class SharedPeople {
  private static @Nullable SharedPeople shared;

  private final Installation installation;
  private final ConfigurableApplicationContext consolidator;

  private SharedPeople() throws Exception {
    installation = People.configure(Installation.create("people"));
    consolidator = installation.start();
  }

  /** The one. */
  public static synchronized SharedPeople get() throws Exception {
    SharedPeople running = shared;
    if (running == null) {
      running = new SharedPeople();
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
      shared = running;
    }
    return running;
  }

  /** A person of {@link People}. */
  public Caller as(String name) {
    return nobody().as(name, name);
  }

  /** Somebody unknown. */
  public Caller nobody() {
    return Caller.of(consolidator);
  }

  /** The administrator's view of the database. */
  public JdbcClient jdbc() {
    return installation.jdbc();
  }

  /** The running consolidator. */
  public ConfigurableApplicationContext consolidator() {
    return consolidator;
  }

  private void close() {
    consolidator.close();
    installation.close();
  }
}
