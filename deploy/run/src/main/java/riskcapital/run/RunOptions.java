package riskcapital.run;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import riskcapital.run.terminal.RunException;

/** What the person asked for; the texts are in {@code deploy/local/usage.txt}. */
final class RunOptions {
  @Option(names = "--once")
  boolean once;

  @Option(names = "--source")
  @Nullable URI source;

  @Option(names = "--api-key")
  String apiKey = "local-key";

  @Option(names = "--funds")
  int funds = 200;

  @Option(names = "--positions-per-fund")
  int positionsPerFund = 60;

  @Option(names = "--seed")
  long seed = 1;

  @Option(names = "--users")
  boolean users;

  @Option(names = "--keep-data")
  boolean keepData;

  @Option(names = "--data")
  @Nullable Path data;

  @Option(names = "--kafka-port")
  int kafkaPort;

  @Option(names = "--registry-port")
  int registryPort;

  @Option(names = "--mysql-port")
  int mysqlPort;

  @Option(names = "--simulator-port")
  int simulatorPort;

  @Option(names = "--jdbc-url")
  @Nullable String jdbcUrl;

  @Option(names = "--jdbc-user")
  String jdbcUser = "root";

  @Option(names = "--jdbc-password")
  String jdbcPassword = "";

  /** Checks what the parser can't. */
  void validate() {
    atLeastOne("--funds", funds);
    atLeastOne("--positions-per-fund", positionsPerFund);
    for (int port : new int[] {kafkaPort, registryPort, mysqlPort, simulatorPort}) {
      if (port < 0 || port > 65535) {
        throw new RunException("a port must be between 0 and 65535, but is " + port);
      }
    }
    if (source != null && (source.getScheme() == null || !source.getScheme().startsWith("http"))) {
      throw new RunException("--source must be an http or https URL, but is " + source);
    }
  }

  private static void atLeastOne(String option, int value) {
    if (value < 1) {
      throw new RunException(option + " must be at least 1, but is " + value);
    }
  }
}
