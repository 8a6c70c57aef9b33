package riskcapital.local.test;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;
import riskcapital.local.Ports;
import riskcapital.local.RegistryApi;
import riskcapital.local.StackAddresses;
import riskcapital.local.StackException;

/** The same servers in containers, with the settings that the embedded ones have. */
final class ContainerStack implements AutoCloseable {
  private static final int REGISTRY_PORT = 8080;

  private static final int DETOUR_PORT = 19_092;

  private final int detourEntry = Ports.free();

  private final KafkaContainer kafka =
      new KafkaContainer(DockerImageName.parse("apache/kafka:" + AppInfoParser.getVersion()))
          .withListener("kafka:" + DETOUR_PORT, () -> "127.0.0.1:" + detourEntry)
          .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
          .withEnv("KAFKA_NUM_PARTITIONS", "12")
          .withEnv("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1")
          .withEnv("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1")
          .withEnv("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1")
          .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");

  private final GenericContainer<?> registry =
      new GenericContainer<>(DockerImageName.parse("apicurio/apicurio-registry:3.0.9"))
          .withExposedPorts(REGISTRY_PORT)
          .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").forPort(REGISTRY_PORT));

  private final MySQLContainer mysql =
      new MySQLContainer(DockerImageName.parse("mysql:8.4"))
          .withUsername("root")
          .withPassword("root")
          .withCommand(
              "--local-infile=ON",
              "--character-set-server=utf8mb4",
              "--default-time-zone=+00:00",
              "--max-connections=300",
              "--skip-log-bin");

  private ContainerStack() {
    kafka.addExposedPort(DETOUR_PORT);
  }

  /** Empty where no engine answers or an image can't be had; the reason goes to the log. */
  static Optional<ContainerStack> tryToStart(Consumer<String> log) {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      log.accept("no container engine answers: the embedded stack is used");
      return Optional.empty();
    }
    try {
      return Optional.of(start(log));
    } catch (StackException e) {
      log.accept(e.getMessage() + ": the embedded stack is used");
      return Optional.empty();
    }
  }

  static ContainerStack start(Consumer<String> log) {
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
        mysql.getJdbcUrl(),
        "root",
        mysql.getPassword());
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
