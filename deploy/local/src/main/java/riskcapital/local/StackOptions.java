package riskcapital.local;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What to start and where.
 *
 * @param dataFolder holds {@code servers} (the data) and {@code logs}; one stack at a time may use
 *     it
 * @param kafkaPort, registryPort, mysqlPort 0 takes the port of the kept data, else a free one
 * @param keepData true: data of an earlier start is used again and stays at the end. False: what an
 *     earlier start left is removed first, and {@code servers} is removed at the end
 * @param binaryLog true: MySQL writes its binary log
 * @param mySqlSettings more options of {@code mysqld}; they win over {@link MySqlSettings}
 * @param stopOnExit true: a shutdown hook stops the stack. A launcher that must stop its services
 *     before the servers says false and closes the stack itself; a killed launcher is covered by
 *     the watchdog either way
 * @param database used instead of a MySQL of our own
 * @param detour a second listener of Kafka, for tests
 * @param progress receives one line for each step that a waiting person wants to know of; called
 *     from several threads
 */
public record StackOptions(
    Path dataFolder,
    int kafkaPort,
    int registryPort,
    int mysqlPort,
    boolean keepData,
    boolean binaryLog,
    List<String> mySqlSettings,
    boolean stopOnExit,
    @Nullable ExternalDatabase database,
    @Nullable KafkaDetour detour,
    Consumer<String> progress) {

  public StackOptions {
    Ports.requireValid("Kafka", kafkaPort);
    Ports.requireValid("the registry", registryPort);
    Ports.requireValid("MySQL", mysqlPort);
    mySqlSettings = List.copyOf(mySqlSettings);
    dataFolder = dataFolder.toAbsolutePath().normalize();
  }

  /** Free ports, a MySQL of our own, nothing kept, silence. */
  public static StackOptions in(Path dataFolder) {
    return new StackOptions(
        dataFolder, 0, 0, 0, false, false, List.of(), true, null, null, line -> {});
  }

  /** 0 means a free port. */
  public StackOptions withPorts(int kafka, int registry, int mysql) {
    return new StackOptions(
        dataFolder,
        kafka,
        registry,
        mysql,
        keepData,
        binaryLog,
        mySqlSettings,
        stopOnExit,
        database,
        detour,
        progress);
  }

  public StackOptions keepingData(boolean keep) {
    return new StackOptions(
        dataFolder,
        kafkaPort,
        registryPort,
        mysqlPort,
        keep,
        binaryLog,
        mySqlSettings,
        stopOnExit,
        database,
        detour,
        progress);
  }

  public StackOptions withBinaryLog(boolean on) {
    return new StackOptions(
        dataFolder,
        kafkaPort,
        registryPort,
        mysqlPort,
        keepData,
        on,
        mySqlSettings,
        stopOnExit,
        database,
        detour,
        progress);
  }

  public StackOptions withMySqlSettings(List<String> more) {
    return new StackOptions(
        dataFolder,
        kafkaPort,
        registryPort,
        mysqlPort,
        keepData,
        binaryLog,
        more,
        stopOnExit,
        database,
        detour,
        progress);
  }

  public StackOptions stoppingOnExit(boolean stop) {
    return new StackOptions(
        dataFolder,
        kafkaPort,
        registryPort,
        mysqlPort,
        keepData,
        binaryLog,
        mySqlSettings,
        stop,
        database,
        detour,
        progress);
  }

  public StackOptions withDatabase(@Nullable ExternalDatabase external) {
    return new StackOptions(
        dataFolder,
        kafkaPort,
        registryPort,
        mysqlPort,
        keepData,
        binaryLog,
        mySqlSettings,
        stopOnExit,
        external,
        detour,
        progress);
  }

  public StackOptions withDetour(KafkaDetour listener) {
    return new StackOptions(
        dataFolder,
        kafkaPort,
        registryPort,
        mysqlPort,
        keepData,
        binaryLog,
        mySqlSettings,
        stopOnExit,
        database,
        listener,
        progress);
  }

  public StackOptions tellingProgress(Consumer<String> listener) {
    return new StackOptions(
        dataFolder,
        kafkaPort,
        registryPort,
        mysqlPort,
        keepData,
        binaryLog,
        mySqlSettings,
        stopOnExit,
        database,
        detour,
        listener);
  }
}
