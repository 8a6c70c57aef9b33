package riskcapital.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Apicurio Registry behind its Confluent-compatible API. Its schemas lie in a file of the data
 * folder, because kept Kafka data names them by id.
 */
public final class RegistryServer implements Server {
  /** The last line that runs on Java 17. */
  static final String VERSION = "3.0.9";

  private static final String NAME = "Schema registry";
  private static final Duration START_BOUND = Duration.ofSeconds(180);

  private final String address;
  private final ServerProcess process;

  private RegistryServer(String address, ServerProcess process) {
    this.address = address;
    this.process = process;
  }

  static RegistryServer start(Site site) {
    int port = site.port("registry", "the schema registry", site.options().registryPort());
    Path program = site.cache().provide("registry-" + VERSION, folder -> fetch(site, folder));
    List<String> command =
        List.of(
            Commands.java(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + port,
            "-Dquarkus.management.host=127.0.0.1",
            "-Dquarkus.management.port=0",
            "-Dquarkus.http.access-log.enabled=false",
            "-Dapicurio.datasource.jdbc.initial-size=2",
            "-Dapicurio.datasource.jdbc.min-size=2",
            "-Dquarkus.datasource.h2.jdbc.acquisition-timeout=" + START_BOUND.toSeconds() + "S",
            "-Dapicurio.datasource.url=jdbc:h2:file:" + site.data("registry").resolve("schemas"),
            "-jar",
            program.resolve("apicurio-registry-app-" + VERSION + "-runner.jar").toString());
    ServerProcess process = site.spawn("registry", command, Map.of());
    String address = "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    RegistryApi api = new RegistryApi(address);
    process.awaitReady(api::answers, START_BOUND, line -> line.contains("ERROR"));
    api.requireFullTransitiveCompatibility();
    site.tell("%s %s is ready at %s (log: %s)".formatted(NAME, VERSION, address, process.log()));
    return new RegistryServer(address, process);
  }

  private static void fetch(Site site, Path folder) throws IOException {
    site.tell("fetching the schema registry " + VERSION);
    Path archive = site.artifacts().file("io.apicurio:apicurio-registry-app:zip:all:" + VERSION);
    Archives.unzip(
        archive, folder, entry -> entry.startsWith("lib/") || entry.endsWith("-runner.jar"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public Path logFile() {
    return process.log();
  }

  @Override
  public long pid() {
    return process.handle().pid();
  }

  @Override
  public void close() {
    process.close();
  }
}
