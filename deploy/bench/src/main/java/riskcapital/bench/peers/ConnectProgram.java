package riskcapital.bench.peers;

import com.mysql.cj.Constants;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.AppInfoParser;
import riskcapital.local.CachedJars;
import riskcapital.local.Commands;

/**
 * Kafka Connect of the broker's version with Debezium's JDBC sink and Confluent's Avro converter,
 * all on one class path: apart from Connect, the sink's Jackson meets a module of Connect's and
 * fails.
 *
 * @param jars of Connect and the sink
 * @param converter jar of the converter
 */
record ConnectProgram(Path jars, Path converter) {
  /** 3.6.0 needs a hibernate-agroal that is not on Maven Central. */
  private static final String DEBEZIUM = "3.5.0.Final";

  /** Confluent's converter 7.0.1 under other package names, which its descriptor does not tell. */
  private static final String CONVERTER = "2.10.2";

  /** Of the converter. */
  private static final String GUAVA = "33.4.8-jre";

  static ConnectProgram provide(Consumer<String> progress) {
    CachedJars jars = new CachedJars(progress);
    String kafka = AppInfoParser.getVersion();
    return new ConnectProgram(
        jars.withDependencies(
            "connect-%s-debezium-%s-mysql-%s".formatted(kafka, DEBEZIUM, driver()),
            "org.apache.kafka:connect-runtime:" + kafka,
            "io.debezium:debezium-connector-jdbc:" + DEBEZIUM,
            "com.mysql:mysql-connector-j:" + driver(),
            "com.google.guava:guava:" + GUAVA,
            "org.slf4j:slf4j-reload4j:1.7.36"),
        jars.alone(
            "connect-avro-" + CONVERTER,
            "org.apache.pulsar:kafka-connect-avro-converter-shaded:" + CONVERTER));
  }

  /** What was used, by name. */
  static Map<String, String> versions() {
    return Map.of(
        "connect",
        AppInfoParser.getVersion(),
        "debezium",
        DEBEZIUM,
        "avroConverter",
        "kafka-connect-avro-converter-shaded " + CONVERTER,
        "mysqlConnector",
        driver());
  }

  /**
   * The command line of a worker.
   *
   * @param folder receives the settings of its logging
   */
  List<String> command(Path folder, Path worker, Path connector) throws IOException {
    Path logging = folder.resolve("log4j.properties");
    Files.writeString(
        logging,
        """
        log4j.rootLogger=INFO, out
        log4j.appender.out=org.apache.log4j.ConsoleAppender
        log4j.appender.out.layout=org.apache.log4j.PatternLayout
        log4j.appender.out.layout.ConversionPattern=%d{ISO8601} %p %c{1}: %m%n
        log4j.logger.org.apache.kafka=WARN
        """);
    return List.of(
        Commands.java(),
        "-Xmx1g",
        "-XX:+UseParallelGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dlog4j.configuration=" + logging.toUri(),
        "-cp",
        jars + "/*" + File.pathSeparator + converter + "/*",
        "org.apache.kafka.connect.cli.ConnectStandalone",
        worker.toString(),
        connector.toString());
  }

  private static String driver() {
    return Constants.CJ_VERSION;
  }
}
