package riskcapital.consolidator.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The person and roles that a verified token tells of; what is no role of ours is passed over. */
final class PersonOfToken implements Converter<Jwt, AbstractAuthenticationToken> {
  private final String nameClaim;
  private final List<String> rolesPath;

  PersonOfToken(AccessSettings settings) {
    this.nameClaim = settings.nameClaim();
    this.rolesPath = Arrays.asList(settings.rolesClaim().split("\\."));
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidBearerTokenException when the claim holds no name that a person may have
   */
  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    try {
      String name = PersonName.require(token.getClaimAsString(nameClaim));
      return new JwtAuthenticationToken(token, roles(token.getClaims()), name);
    } catch (IllegalArgumentException noPerson) {
      throw new InvalidBearerTokenException(
          "the token's " + nameClaim + " names nobody: " + noPerson.getMessage(), noPerson);
    }
  }

  private List<GrantedAuthority> roles(Map<String, Object> claims) {
    @Nullable Object found = claims;
    for (String part : rolesPath) {
      found = found instanceof Map<?, ?> object ? object.get(part) : null;
    }
    return names(found).map(Role::named).flatMap(Optional::stream).map(Role::authority).toList();
  }

  private static Stream<String> names(@Nullable Object claim) {
    if (claim instanceof Collection<?> several) {
      return several.stream().filter(Objects::nonNull).map(Object::toString);
    }
    return claim instanceof String text ? Arrays.stream(text.split(" ")) : Stream.of();
  }
}
