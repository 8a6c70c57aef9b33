package riskcapital.local.test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import riskcapital.local.StackAddresses;

class NetworkCutIT {

  @Test
  void cutsAndRestoresTheWayToMySql() throws SQLException {
    try (NetworkCut cut = NetworkCut.aroundMySql()) {
      StackAddresses addresses = TestStack.get().reachingMySqlAt(cut.address());
      Connection connection = connect(addresses);
      assertThat(connection.isValid(5)).isTrue();

      cut.cut();
      assertThat(connection.isValid(5)).isFalse();
      assertThatThrownBy(() -> connect(addresses)).isInstanceOf(SQLException.class);

      cut.restore();
      try (Connection again = connect(addresses)) {
        assertThat(again.isValid(5)).isTrue();
      }
    }
  }

  @Test
  void frozenConnectionsHangAndGoOn() throws SQLException {
    try (NetworkCut cut = NetworkCut.aroundMySql();
        Connection connection = connect(TestStack.get().reachingMySqlAt(cut.address()))) {
      cut.freeze();
      assertThatThrownBy(() -> connect(TestStack.get().reachingMySqlAt(cut.address())))
          .isInstanceOf(SQLException.class);

      cut.restore();
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  @Test
  void standsBetweenKafkaAndItsClients() throws Exception {
    try (NetworkCut cut = NetworkCut.aroundKafka()) {
      StackAddresses addresses = TestStack.get().reachingKafkaAt(cut.address());
      Map<String, Object> settings =
          Map.of(
              "bootstrap.servers", addresses.bootstrapServers(),
              "request.timeout.ms", "2000",
              "default.api.timeout.ms", "3000");
      try (Admin admin = Admin.create(settings)) {
        assertThat(admin.describeCluster().nodes().get(20, SECONDS))
            .extracting(node -> node.port())
            .containsExactly(cut.address().getPort());

        cut.cut();
        assertThatThrownBy(() -> admin.listTopics().names().get(20, SECONDS))
            .isInstanceOf(ExecutionException.class);

        cut.restore();
        assertThat(admin.listTopics().names().get(20, SECONDS)).isNotNull();
      }
    }
  }

  private static Connection connect(StackAddresses addresses) throws SQLException {
    return DriverManager.getConnection(
        addresses.adminJdbcUrl() + "&connectTimeout=3000&socketTimeout=3000",
        addresses.adminUser(),
        addresses.adminPassword());
  }
}
