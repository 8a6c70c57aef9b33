package riskcapital.bench.rate;

import com.mysql.cj.jdbc.JdbcStatement;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import riskcapital.bench.measure.TestBed;
import riskcapital.bench.stress.StressDay;
import riskcapital.run.terminal.RunException;

/**
 * What the database itself allows: its bulk load into an empty table of the same definition as the
 * consolidator's, one statement and one commit a connection, rows in the order of the primary key.
 */
final class LoadLimit {
  private static final int BUFFER = 1 << 20;
  private final TestBed bed;

  LoadLimit(TestBed bed) {
    this.bed = bed;
  }

  /** Rows a second over so many connections. */
  double measure(StressDay day, int connections)
      throws SQLException, IOException, InterruptedException {
    List<Path> files =
        IntStream.range(0, connections)
            .mapToObj(n -> bed.folder().resolve("rows-" + n + ".tsv"))
            .toList();
    LimitLines.write(day, files);
    try {
      prepare();
      long nanos = loadAtOnce(files);
      requireRows(day.size());
      return day.size() * 1e9 / nanos;
    } finally {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      execute("drop table if exists BENCH_LIMIT");
    }
  }

  private void prepare() throws SQLException {
    execute("drop table if exists BENCH_LIMIT");
    execute("create table BENCH_LIMIT like PORTFOLIO_POSITIONS");
  }

  /** Nanoseconds from the start of the first statement to the end of the last. */
  private long loadAtOnce(List<Path> files) throws InterruptedException, SQLException {
    ExecutorService threads = Executors.newFixedThreadPool(files.size());
    List<Connection> connections = new ArrayList<>();
    try {
      for (int n = 0; n < files.size(); n++) {
        connections.add(connect());
      }
      long start = System.nanoTime();
      List<Future<?>> loads = new ArrayList<>();
      for (int n = 0; n < files.size(); n++) {
        Connection connection = connections.get(n);
        Path file = files.get(n);
        loads.add(threads.submit(() -> load(connection, file)));
      }
      for (Future<?> load : loads) {
        load.get();
      }
      return System.nanoTime() - start;
    } catch (ExecutionException e) {
      throw new RunException("the bulk load failed: " + e.getMessage(), e);
    } finally {
      threads.shutdownNow();
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private static @Nullable Void load(Connection connection, Path file)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        InputStream lines = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(lines);
      statement.executeUpdate(
          "load data local infile 'rows' into table BENCH_LIMIT character set utf8mb4");
      SQLWarning warning = statement.getWarnings();
      if (warning != null) {
        throw new SQLException("not loaded as it is: " + warning.getMessage());
      }
      return null;
    }
  }

  private void requireRows(long expected) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        var count = statement.executeQuery("select count(*) from BENCH_LIMIT")) {
      count.next();
      if (count.getLong(1) != expected) {
        throw new RunException(count.getLong(1) + " of " + expected + " rows were loaded");
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        bed.jdbcUrl() + "&allowLoadLocalInfile=true",
        bed.addresses().adminUser(),
        bed.addresses().adminPassword());
  }
}
