package riskcapital.bench.measure;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import riskcapital.local.LocalStack;
import riskcapital.local.Server;
import riskcapital.local.StackAddresses;
import riskcapital.run.services.Database;
import riskcapital.run.services.Service;
import riskcapital.run.services.Services;
import riskcapital.run.services.StartConsolidator;
import riskcapital.run.terminal.Console;

/**
 * What is measured: the servers, the consolidator on them, and where the outcome is told.
 *
 * @param folder for files of a measurement
 * @param results gets the figures
 */
public record TestBed(
    LocalStack stack,
    Services services,
    Service consolidator,
    Path folder,
    Console console,
    Results results) {

  /** Where the servers are. */
  public StackAddresses addresses() {
    return stack.addresses();
  }

  /** URL of the consolidator's database. */
  public String jdbcUrl() {
    return addresses().jdbcUrl(StartConsolidator.database());
  }

  /** A connection for reading; the caller closes it. */
  public Database database() {
    return new Database(jdbcUrl(), addresses().adminUser(), addresses().adminPassword());
  }

  /** The servers and the consolidator, by name. */
  public Map<String, ProcessHandle> processes() {
    Map<String, ProcessHandle> processes = new LinkedHashMap<>();
    processes.put("consolidator", consolidator.process());
    for (Server server : stack.servers()) {
      processes.put(server.name(), ProcessHandle.of(server.pid()).orElseThrow());
    }
    return processes;
  }
}
