package riskcapital.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The broker's files: one node, small, and ready at once. */
final class KafkaSettings {
  private KafkaSettings() {}

  static void write(
      Path file, Path data, int port, int controllerPort, @Nullable KafkaDetour detour)
      throws IOException {
    Files.writeString(
        file,
        """
        process.roles=broker,controller
        node.id=1
        controller.quorum.bootstrap.servers=127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d%4$s
        advertised.listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d%5$s
        listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT,DETOUR:PLAINTEXT
        inter.broker.listener.name=CLIENTS
        log.dirs=%3$s
        auto.create.topics.enable=false
        num.partitions=12
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.num.partitions=10
        offsets.topic.replication.factor=1
        transaction.state.log.num.partitions=10
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.num.partitions=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        log.cleaner.dedupe.buffer.size=16777216
        log.index.size.max.bytes=1048576
        """
            .formatted(
                port,
                controllerPort,
                data.toString().replace("\\", "/"),
                detour == null ? "" : ",DETOUR://127.0.0.1:" + detour.listensOn(),
                detour == null ? "" : ",DETOUR://127.0.0.1:" + detour.advertises()));
  }

  static void writeLogging(Path file) throws IOException {
    Files.writeString(
        file,
        """
        log4j.rootLogger=INFO, out
        log4j.appender.out=org.apache.log4j.ConsoleAppender
        log4j.appender.out.layout=org.apache.log4j.PatternLayout
        log4j.appender.out.layout.ConversionPattern=%d{ISO8601} %p %c{1}: %m%n
        log4j.logger.org.apache.kafka.common.config=WARN
        log4j.logger.kafka.server.KafkaConfig=WARN
        """);
  }
}
