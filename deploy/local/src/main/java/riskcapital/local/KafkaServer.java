package riskcapital.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.AppInfoParser;

/** One KRaft broker that is its own controller, of the version of the clients on the class path. */
public final class KafkaServer implements Server {
  private static final String NAME = "Kafka";
  private static final Duration START_BOUND = Duration.ofSeconds(180);

  private final String address;
  private final ServerProcess process;

  private KafkaServer(String address, ServerProcess process) {
    this.address = address;
    this.process = process;
  }

  static KafkaServer start(Site site) {
    int port = site.port("kafka", NAME, site.options().kafkaPort());
    int controllerPort =
        Ports.choose("Kafka's controller", 0, site.data("kafka").resolve("controller-port"));
    String version = AppInfoParser.getVersion();
    Path jars = site.cache().provide("kafka-" + version, folder -> fetch(site, version, folder));
    Path folder = site.data("kafka");
    Path settings = folder.resolve("server.properties");
    try {
      KafkaSettings.write(
          settings, folder.resolve("data"), port, controllerPort, site.options().detour());
      Path logging = folder.resolve("log4j.properties");
      KafkaSettings.writeLogging(logging);
      if (!Files.exists(folder.resolve("data").resolve("meta.properties"))) {
        format(jars, logging, settings);
      }
      ServerProcess process =
          site.spawn(
              "kafka",
              java(jars, logging, "-Xmx256m", "kafka.Kafka", settings.toString()),
              Map.of());
      String address = "127.0.0.1:" + port;
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
        process.awaitReady(answers(admin), START_BOUND, line -> line.contains("ERROR"));
      }
      site.tell("%s %s is ready at %s (log: %s)".formatted(NAME, version, address, process.log()));
      return new KafkaServer(address, process);
    } catch (IOException e) {
      throw new StackException("Kafka's settings can't be written: " + e.getMessage(), e);
    }
  }

  /** The class path goes into one folder of the cache, apart from ours: its logging differs. */
  private static void fetch(Site site, String version, Path folder) throws IOException {
    site.tell("fetching Kafka " + version);
    List<Path> jars =
        site.artifacts()
            .withDependencies(
                "org.apache.kafka:kafka_2.13:" + version, "org.slf4j:slf4j-reload4j:1.7.36");
    for (Path jar : jars) {
      PathUtils.copyFileToDirectory(jar, folder);
    }
  }

  private static void format(Path jars, Path logging, Path settings) {
    List<String> command =
        java(
            jars,
            logging,
            "-XX:TieredStopAtLevel=1",
            "kafka.tools.StorageTool",
            "format",
            "--standalone",
            "--cluster-id",
            Uuid.randomUuid().toString(),
            "--config",
            settings.toString());
    Commands.Outcome outcome = Commands.run(command, Map.of());
    if (!outcome.succeeded()) {
      throw new StackException(
          "Kafka's data folder can't be formatted: "
              + outcome.output().strip().lines().reduce((a, b) -> b).orElse(""));
    }
  }

  private static List<String> java(Path jars, Path logging, String... arguments) {
    return Stream.concat(
            Stream.of(
                Commands.java(),
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dlog4j.configuration=" + logging.toUri(),
                "-cp",
                jars + "/*"),
            Stream.of(arguments))
        .toList();
  }

  private static BooleanSupplier answers(Admin admin) {
    return () -> {
      try {
        return !admin.describeCluster().nodes().get(500, TimeUnit.MILLISECONDS).isEmpty();
      } catch (TimeoutException | ExecutionException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StackException("The wait for Kafka was interrupted", e);
      }
    };
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
