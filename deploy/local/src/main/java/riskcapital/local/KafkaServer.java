package riskcapital.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;

/** One KRaft broker that is its own controller, of the version of the clients on the class path. */
public final class KafkaServer implements Server {
  private static final String NAME = "Kafka";
  private static final Pattern COMPLAINT = Pattern.compile("^[-\\d]+ [:,\\d]+ (ERROR|FATAL) ");
  private static final Duration START_BOUND = Duration.ofSeconds(180);

  private final String address;
  private final ServerProcess process;

  private KafkaServer(String address, ServerProcess process) {
    this.address = address;
    this.process = process;
  }

  static KafkaServer start(Site site) {
    int port = site.port("kafka", NAME, site.options().kafkaPort());
    Path folder = site.data("kafka");
    int controllerPort = Ports.choose("Kafka's controller", 0, folder.resolve("controller-port"));
    KafkaProgram program = KafkaProgram.provide(site);
    try {
      Path data = folder.resolve("data");
      if (!Files.exists(data.resolve("meta.properties"))) {
        Templates.copy(program.formattedData(site), data);
      }
      Path settings = folder.resolve("server.properties");
      KafkaSettings.write(settings, data, port, controllerPort, site.options().detour());
      ServerProcess process =
          site.spawn(
              "kafka", program.command(folder, "kafka.Kafka", settings.toString()), Map.of());
      String address = "127.0.0.1:" + port;
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
        process.awaitReady(answers(admin), START_BOUND, KafkaServer::isComplaint);
      }
      site.tell(
          "%s %s is ready at %s (log: %s)"
              .formatted(NAME, program.version(), address, process.log()));
      return new KafkaServer(address, process);
    } catch (IOException e) {
      throw new StackException("Kafka's folder can't be written: " + e.getMessage(), e);
    }
  }

  /** A line of the broker's own log, not of the logging library about itself. */
  static boolean isComplaint(String line) {
    return COMPLAINT.matcher(line).find();
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
