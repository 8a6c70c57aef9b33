package riskcapital.consolidator.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import riskcapital.local.StackAddresses;
import riskcapital.local.test.TestDatabase;
import riskcapital.local.test.TestStack;

class SetUpAgainIT {
  private final StackAddresses stack = TestStack.get();

  @Test
  void usersThatExistKeepTheirPasswordsAndGetTheGrants() throws SQLException {
    try (TestDatabase first = TestDatabase.create(stack, "setup");
        TestDatabase second = TestDatabase.create(stack, "again")) {
      DatabaseSetup setup =
          DatabaseSetup.local(
              stack.adminJdbcUrl(), stack.adminUser(), stack.adminPassword(), first.name());
      new CreateDatabase(setup).run();

      assertThat(setUp(second, "--writer-password=it's \\other"))
          .isEqualTo(
              "0 database "
                  + second.name()
                  + " and its users are ready\n"
                  + "passwords left as they were, of users that existed: rcm_owner, rcm_writer,"
                  + " bi_reader");
      for (TestDatabase database : List.of(first, second)) {
        String named = "ON `" + database.name().replace("_", "\\_") + "`.* TO `rcm_writer`@`%`";
        assertThat(grants(database)).contains("GRANT SELECT, INSERT, UPDATE, DELETE " + named);
      }
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      second.jdbcUrl(), DatabaseSetup.WRITER, "it's \\other"))
          .isInstanceOf(SQLException.class)
          .hasMessageStartingWith("Access denied");
    }
  }

  @Test
  void aPasswordIsTakenAsItIsWritten() throws SQLException {
    String password = "it's \\ \"quoted\" ? :colon";
    try (TestDatabase database = TestDatabase.create(stack, "quote");
        Connection admin = database.connect();
        Statement sql = admin.createStatement()) {
      List<String> existing = new ArrayList<>();
      CreateDatabase.create(admin, database.name(), password, existing);
      try {
        assertThat(existing).isEmpty();
        DriverManager.getConnection(stack.jdbcUrl(""), database.name(), password).close();
      } finally {
        sql.execute("drop user '" + database.name() + "'@'%'");
      }
    }
  }

  private static List<String> grants(TestDatabase database) throws SQLException {
    List<String> grants = new ArrayList<>();
    try (Connection writer =
            DriverManager.getConnection(
                database.jdbcUrl(), DatabaseSetup.WRITER, DatabaseSetup.WRITER);
        Statement sql = writer.createStatement();
        ResultSet rows = sql.executeQuery("show grants")) {
      while (rows.next()) {
        grants.add(rows.getString(1));
      }
    }
    return grants;
  }

  private String setUp(TestDatabase database, String option) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code =
        SetUpCommand.run(
            new String[] {
              "--admin-url=" + stack.adminJdbcUrl(),
              "--admin-user=" + stack.adminUser(),
              "--admin-password=" + stack.adminPassword(),
              "--database=" + database.name(),
              option
            },
            both,
            both);
    return code + " " + said.toString(StandardCharsets.UTF_8).strip();
  }
}
