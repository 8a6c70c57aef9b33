package riskcapital.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * Kafka's broker, of the version of the clients on the class path. Its jars lie in the cache, apart
 * from ours: its logging differs.
 */
record KafkaProgram(String version, Path jars) {

  static KafkaProgram provide(Site site) {
    String version = AppInfoParser.getVersion();
    Path jars =
        new CachedJars(site)
            .withDependencies(
                "kafka-" + version,
                "org.apache.kafka:kafka_2.13:" + version,
                "org.slf4j:slf4j-reload4j:1.7.36");
    return new KafkaProgram(version, jars);
  }

  /**
   * The command line of one of its main classes.
   *
   * @param folder receives the settings of its logging
   */
  List<String> command(Path folder, String mainClass, String... arguments) throws IOException {
    Path logging = folder.resolve("log4j.properties");
    KafkaSettings.writeLogging(logging);
    List<String> command =
        new ArrayList<>(
            List.of(
                Commands.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dlog4j.configuration=" + logging.toUri(),
                "-cp",
                jars + "/*",
                mainClass));
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * A data folder as the format command leaves it, kept in the cache. The ports of its first
   * settings do not bind those who copy it: a lone controller announces its new address.
   */
  Path formattedData(Site site) {
    return site.cache().provide("kafka-data-" + version, this::format).resolve("data");
  }

  private void format(Path folder) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path settings = folder.resolve("server.properties");
    KafkaSettings.write(settings, data, Ports.free(), Ports.free(), null);
    List<String> command =
        command(
            folder,
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
              + outcome.output().strip().lines().reduce((first, last) -> last).orElse(""));
    }
  }
}
