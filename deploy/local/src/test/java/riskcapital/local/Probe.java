package riskcapital.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Uses each server of a stack as its clients do. */
record Probe(StackAddresses addresses) {
  private static final String TOPIC = "probe";
  private static final String SCHEMA =
      "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Probe\\\",\\\"fields\\\":[%s]}\"}";

  void createTopic() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(kafka())) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
  }

  void sendInTransaction(String value) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", addresses.bootstrapServers(), "transactional.id", "probe");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(TOPIC, "key", value));
      producer.commitTransaction();
    }
  }

  /**
   * Every committed value up to the newest record. A commit is answered before its marker is in the
   * log, so the end that only sees committed records may still lie before the last one.
   */
  List<String> received() throws ExecutionException, InterruptedException {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", addresses.bootstrapServers(), "isolation.level", "read_committed");
    TopicPartition partition = new TopicPartition(TOPIC, 0);
    List<String> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = end(partition);
      while (consumer.position(partition) < end) {
        StreamSupport.stream(consumer.poll(Duration.ofMillis(200)).spliterator(), false)
            .forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }

  private long end(TopicPartition partition) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(kafka())) {
      return admin
          .listOffsets(Map.of(partition, OffsetSpec.latest()))
          .partitionResult(partition)
          .get()
          .offset();
    }
  }

  /** The status and body of the registry's answer to a schema of these fields. */
  String register(String fields) throws IOException, InterruptedException {
    return send(
        request("/subjects/probe-value/versions")
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(BodyPublishers.ofString(SCHEMA.formatted(fields.replace("\"", "\\\"")))));
  }

  String registry(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  int loadRows(String tabSeparated) throws SQLException {
    try (Connection connection = connect("");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE probe");
      statement.execute("CREATE TABLE probe.t (id INT PRIMARY KEY, name VARCHAR(20))");
      statement
          .unwrap(com.mysql.cj.jdbc.JdbcStatement.class)
          .setLocalInfileInputStream(
              new ByteArrayInputStream(tabSeparated.getBytes(StandardCharsets.UTF_8)));
      return statement.executeUpdate("LOAD DATA LOCAL INFILE 'rows' INTO TABLE probe.t");
    }
  }

  List<String> rows() throws SQLException {
    return query("probe", "SELECT CONCAT(id, ' ', name) FROM t ORDER BY id");
  }

  List<String> query(String database, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        addresses.jdbcUrl(database), addresses.adminUser(), addresses.adminPassword());
  }

  private Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", addresses.bootstrapServers());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(addresses.registryUrl() + path));
  }

  private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
  }
}
