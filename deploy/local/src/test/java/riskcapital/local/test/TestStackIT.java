package riskcapital.local.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import riskcapital.local.RegistryApi;
import riskcapital.local.StackAddresses;

class TestStackIT {

  @Test
  void givesServersThatAnswer() throws SQLException {
    StackAddresses addresses = TestStack.get();
    assertThat(new RegistryApi(addresses.registryUrl()).answers()).isTrue();
    try (TestDatabase database = TestDatabase.create(addresses, "stack");
        Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT DATABASE(), @@local_infile")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo(database.name());
      assertThat(row.getBoolean(2)).isTrue();
    }
  }
}
