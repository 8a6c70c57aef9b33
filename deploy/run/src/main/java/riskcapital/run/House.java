package riskcapital.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.local.LocalStack;
import riskcapital.run.services.Database;
import riskcapital.run.services.HttpJson;
import riskcapital.run.services.Service;
import riskcapital.run.services.Services;
import riskcapital.run.terminal.Console;

/**
 * Everything that runs.
 *
 * @param source the simulator; null when another server is read
 * @param databaseName database of the consolidator
 * @param users of the operations API; null when nobody may write
 * @param frozenAt instant at which the simulator stands; null while it lives or there is none
 */
record House(
    LocalStack stack,
    Services services,
    @Nullable Service source,
    List<Service> ingesters,
    Service consolidator,
    String databaseName,
    @Nullable LocalUsers users,
    @Nullable Instant frozenAt) {

  /** The simulator. */
  Service simulator() {
    if (source == null) {
      throw new IllegalStateException("no simulator runs");
    }
    return source;
  }

  Database database() {
    return new Database(
        stack.addresses().jdbcUrl(databaseName),
        stack.addresses().adminUser(),
        stack.addresses().adminPassword());
  }

  Filling filling(Console console, HttpJson http) {
    return new Filling(console, http, ingesters, consolidator);
  }
}
