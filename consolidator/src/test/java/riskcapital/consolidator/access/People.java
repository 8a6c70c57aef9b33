package riskcapital.consolidator.access;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import riskcapital.consolidator.flow.Installation;

/** One configured person per role, the password being the name. */
public final class People {
  /** Enough rounds for a test. */
  private static final BCryptPasswordEncoder BCRYPT = new BCryptPasswordEncoder(4);

  private People() {}

  /** Configures them all: viewer, analyst, another-analyst, approver, administrator. */
  public static Installation configure(Installation installation) {
    return with(installation, "viewer", "analyst", "another-analyst", "approver", "administrator");
  }

  private static Installation with(Installation installation, String... names) {
    for (int n = 0; n < names.length; n++) {
      String user = "rcm.access.users[" + n + "].";
      installation
          .with(user + "name", names[n])
          .with(user + "hash", BCRYPT.encode(names[n]))
          .with(user + "roles", names[n].substring(names[n].indexOf('-') + 1));
    }
    return installation;
  }
}
