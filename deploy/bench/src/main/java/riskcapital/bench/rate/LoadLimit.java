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
    LoadLines.write(day, files);
    try {
      prepare();
      long start = System.nanoTime();
      loadAtOnce(files);
      long nanos = System.nanoTime() - start;
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
    execute("create table BENCH_LIMIT like FUNDS_POSITIONS_SNAPSHOT");
  }

  private void loadAtOnce(List<Path> files) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(files.size());
    try {
      List<Future<?>> loads = new ArrayList<>();
      files.forEach(file -> loads.add(threads.submit(() -> load(file))));
      for (Future<?> load : loads) {
        load.get();
      }
    } catch (ExecutionException e) {
      throw new RunException("the bulk load failed: " + e.getMessage(), e);
    } finally {
      threads.shutdownNow();
    }
  }

  private Void load(Path file) throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
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
