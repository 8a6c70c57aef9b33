package riskcapital.run;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * Users of the operations API, one of each role and named after it, for whoever wants to try what
 * writes. Their password is another one with each start.
 */
record LocalUsers(String password) {
  /** Roles of the consolidator; users are named after them. */
  static final List<String> ROLES = List.of("viewer", "analyst", "approver", "administrator");

  private static final int RANDOM_BYTES = 12;

  static LocalUsers ofNewPassword() {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    return new LocalUsers(Base64.getUrlEncoder().encodeToString(random));
  }

  /** The consolidator's settings; the password is not in them. */
  Map<String, String> settings() {
    String hash = BCrypt.hashpw(password, BCrypt.gensalt());
    Map<String, String> settings = new LinkedHashMap<>();
    for (int n = 0; n < ROLES.size(); n++) {
      String user = "rcm.access.users[" + n + "].";
      settings.put(user + "name", ROLES.get(n));
      settings.put(user + "hash", hash);
      settings.put(user + "roles", ROLES.get(n));
    }
    return settings;
  }
}
