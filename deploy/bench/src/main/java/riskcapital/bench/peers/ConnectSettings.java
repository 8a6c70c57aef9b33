package riskcapital.bench.peers;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import riskcapital.bench.measure.TestBed;

/** How the worker and the sink are set: tuned, with full durability. */
final class ConnectSettings {
  static final String SINK = "debezium";
  static final int TASKS = 2;

  /** The sink's own, beside addresses. */
  static final Map<String, String> TUNING =
      Map.of(
          "tasks.max", Integer.toString(TASKS),
          "batch.size", "2000",
          "use.reduction.buffer", "true",
          "insert.mode", "upsert",
          "primary.key.mode", "record_key",
          "schema.evolution", "none");

  /** Of the connection, beside the project's own; without it MySQL spends five times as much. */
  static final String URL_TUNING = "rewriteBatchedStatements=true";

  private static final String CONVERTER =
      "org.apache.pulsar.kafka.shade.io.confluent.connect.avro.AvroConverter";

  private ConnectSettings() {}

  /** Consumer group of the sink. */
  static String group() {
    return "connect-" + SINK;
  }

  /** Offsets are committed often: they stop the clock. */
  static void writeWorker(Path file, TestBed bed, Path offsets, int port) throws IOException {
    Properties worker = new Properties();
    worker.put("bootstrap.servers", bed.addresses().bootstrapServers());
    worker.put("listeners", "http://127.0.0.1:" + port);
    worker.put("plugin.discovery", "service_load");
    worker.put("offset.storage.file.filename", offsets.toString());
    worker.put("offset.flush.interval.ms", "200");
    worker.put("consumer.isolation.level", "read_committed");
    worker.put("consumer.max.poll.records", "4000");
    worker.put("consumer.fetch.min.bytes", "262144");
    worker.put("consumer.fetch.max.wait.ms", "100");
    for (String converter : new String[] {"key.converter", "value.converter"}) {
      worker.put(converter, CONVERTER);
      worker.put(converter + ".schema.registry.url", bed.addresses().registryUrl());
    }
    write(file, worker);
  }

  /** The sink into the table. */
  static void writeSink(Path file, TestBed bed) throws IOException {
    Properties sink = new Properties();
    sink.putAll(TUNING);
    sink.put("name", SINK);
    sink.put("connector.class", "io.debezium.connector.jdbc.JdbcSinkConnector");
    sink.put("topics", PublishRows.TOPIC);
    sink.put("collection.name.format", PeerTable.NAME);
    sink.put("connection.url", bed.jdbcUrl() + "&" + URL_TUNING);
    sink.put("connection.username", bed.addresses().adminUser());
    sink.put("connection.password", bed.addresses().adminPassword());
    write(file, sink);
  }

  private static void write(Path file, Properties properties) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
  }
}
