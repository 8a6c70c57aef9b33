package riskcapital.consolidator.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may call the operations API. With an issuer its tokens are asked for, and configured users
 * are not accepted; else the configured users with HTTP Basic; without either, write operations are
 * closed.
 *
 * @param issuer issuer of OpenID Connect tokens; null without one
 * @param audience what a token's {@code aud} must contain; null accepts any
 * @param nameClaim claim that names the person in every record of what was done
 * @param rolesClaim claim that lists the roles, as a list or a text parted by blanks; a dot leads
 *     into an object, as in {@code realm_access.roles}
 * @param users people known by configuration
 */
@Validated
@ConfigurationProperties("rcm.access")
record AccessSettings(
    @Nullable URI issuer,
    @Nullable String audience,
    @DefaultValue("sub") @NotBlank String nameClaim,
    @DefaultValue("roles") @NotBlank String rolesClaim,
    @DefaultValue List<@Valid User> users) {

  AccessSettings {
    Set<String> names = new HashSet<>();
    for (User user : users) {
      if (!names.add(PersonName.require(user.name()))) {
        throw new IllegalArgumentException("rcm.access.users names " + user.name() + " twice");
      }
    }
  }

  /** Whether nobody can be told from anybody else. */
  boolean isClosed() {
    return issuer == null && users.isEmpty();
  }

  /**
   * A person.
   *
   * @param name name by which the person is recorded
   * @param hash bcrypt hash of the password
   * @param roles what the person may do
   */
  record User(
      @NotNull String name,
      @NotNull @Pattern(regexp = "\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}", message = "is no bcrypt")
          String hash,
      @NotEmpty Set<Role> roles) {
    /** Without the hash. */
    @Override
    public String toString() {
      return name + roles;
    }
  }
}
