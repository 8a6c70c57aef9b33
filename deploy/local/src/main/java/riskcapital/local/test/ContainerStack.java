package riskcapital.local.test;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;
import riskcapital.local.MySqlSettings;
import riskcapital.local.Ports;
import riskcapital.local.RegistryApi;
import riskcapital.local.StackAddresses;
import riskcapital.local.StackException;

/** The same servers in containers, with the settings that the embedded ones have. */
final class ContainerStack implements AutoCloseable {
  private static final DockerImageName KAFKA =
      DockerImageName.parse("apache/kafka:" + AppInfoParser.getVersion());
  private static final DockerImageName REGISTRY =
      DockerImageName.parse("apicurio/apicurio-registry:3.0.9");
  private static final DockerImageName MYSQL = DockerImageName.parse("mysql:8.4");

  private static final Duration START_BOUND = Duration.ofMinutes(3);
  private static final int REGISTRY_PORT = 8080;
  private static final int MYSQL_PORT = 3306;
  private static final int DETOUR_PORT = 19_092;
  private static final String PASSWORD = "root";

  private final int detourEntry = Ports.free();

  /** The detour listens on every address: the container has none that the host could name. */
  private final KafkaContainer kafka =
      new KafkaContainer(KAFKA)
          .withListener("0.0.0.0:" + DETOUR_PORT, () -> "127.0.0.1:" + detourEntry)
          .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
          .withEnv("KAFKA_NUM_PARTITIONS", "12")
          .withEnv("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1")
          .withEnv("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1")
          .withEnv("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1")
          .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");

  private final GenericContainer<?> registry =
      new GenericContainer<>(REGISTRY)
          .withExposedPorts(REGISTRY_PORT)
          .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").forPort(REGISTRY_PORT));

  /**
   * Not Testcontainers' own class for MySQL, whose settings take packets of 1 MB only. While the
   * image initialises its data, a server without a port says that it is ready too.
   */
  private final GenericContainer<?> mysql =
      new GenericContainer<>(MYSQL)
          .withExposedPorts(MYSQL_PORT)
          .withEnv("MYSQL_ROOT_PASSWORD", PASSWORD)
          .withCommand(MySqlSettings.options(false).toArray(String[]::new))
          .waitingFor(Wait.forLogMessage(".*ready for connections.*port: 3306\\s.*", 1));

  private ContainerStack() {
    kafka.addExposedPort(DETOUR_PORT);
    List.of(kafka, registry, mysql).forEach(each -> each.withStartupTimeout(START_BOUND));
  }

  /**
   * Returns when all servers answer.
   *
   * @throws StackException when no engine answers, an image can't be had, or a server does not come
   *     up; no container is left then
   */
  static ContainerStack start(Consumer<String> log) {
    try (ContainerImages images = ContainerImages.ofEngine(log)) {
      List.of(KAFKA, REGISTRY, MYSQL).forEach(images::require);
    } catch (IOException e) {
      throw new StackException("The container engine stopped answering: " + e.getMessage(), e);
    }
    log.accept("starting containers");
    ContainerStack stack = new ContainerStack();
    try {
      Startables.deepStart(List.of(stack.kafka, stack.registry, stack.mysql)).join();
      new RegistryApi(stack.registryUrl()).requireFullTransitiveCompatibility();
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw new StackException("The containers can't be started: " + rootMessage(e), e);
    }
  }

  StackAddresses addresses() {
    return StackAddresses.of(
        kafka.getBootstrapServers(),
        registryUrl(),
        "jdbc:mysql://%s:%d/".formatted(mysql.getHost(), mysql.getMappedPort(MYSQL_PORT)),
        "root",
        PASSWORD);
  }

  DetourEntry detour() {
    return new DetourEntry(
        detourEntry, new InetSocketAddress(kafka.getHost(), kafka.getMappedPort(DETOUR_PORT)));
  }

  @Override
  public void close() {
    List.of(kafka, registry, mysql).forEach(GenericContainer::stop);
  }

  private String registryUrl() {
    return "http://%s:%d/apis/ccompat/v7"
        .formatted(registry.getHost(), registry.getMappedPort(REGISTRY_PORT));
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }
}
