package riskcapital.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCrypt;

class LocalUsersTest {
  @Test
  void thereIsOneOfEachRoleWithThePasswordThatIsShown() {
    LocalUsers users = LocalUsers.ofNewPassword();
    Map<String, String> settings = users.settings();

    String hash = requireNonNull(settings.get("rcm.access.users[0].hash"));
    assertThat(settings)
        .containsExactly(
            Map.entry("rcm.access.users[0].name", "viewer"),
            Map.entry("rcm.access.users[0].hash", hash),
            Map.entry("rcm.access.users[0].roles", "viewer"),
            Map.entry("rcm.access.users[1].name", "analyst"),
            Map.entry("rcm.access.users[1].hash", hash),
            Map.entry("rcm.access.users[1].roles", "analyst"),
            Map.entry("rcm.access.users[2].name", "approver"),
            Map.entry("rcm.access.users[2].hash", hash),
            Map.entry("rcm.access.users[2].roles", "approver"),
            Map.entry("rcm.access.users[3].name", "administrator"),
            Map.entry("rcm.access.users[3].hash", hash),
            Map.entry("rcm.access.users[3].roles", "administrator"));
    assertThat(BCrypt.checkpw(users.password(), hash)).isTrue();
    assertThat(LocalUsers.ofNewPassword().password()).isNotEqualTo(users.password());
  }
}
