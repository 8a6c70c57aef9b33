package riskcapital.consolidator.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a person may do; each role includes those before it. */
public enum Role {
  /** Reads. */
  VIEWER,
  /** Works on exceptions and submissions. */
  ANALYST,
  /** Decides what another person asked for. */
  APPROVER,
  /** Changes policy. */
  ADMINISTRATOR;

  /** The role of a name in any case; empty for a name that is none. */
  static Optional<Role> named(String name) {
    return Arrays.stream(values())
        .filter(role -> role.name().equals(name.strip().toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  GrantedAuthority authority() {
    return new SimpleGrantedAuthority("ROLE_" + name());
  }

  static RoleHierarchy hierarchy() {
    List<Role> roles = List.of(values());
    RoleHierarchyImpl.Builder builder = RoleHierarchyImpl.withDefaultRolePrefix();
    for (int n = 1; n < roles.size(); n++) {
      builder = builder.role(roles.get(n).name()).implies(roles.get(n - 1).name());
    }
    return builder.build();
  }
}
