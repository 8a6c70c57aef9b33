package riskcapital.consolidator.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/**
 * Accepts the issuer's tokens. The issuer is first asked when the first token comes, so its absence
 * does not keep the feeds from being consumed.
 */
final class AcceptTokens {
  private final AccessSettings settings;
  private final String issuer;

  AcceptTokens(AccessSettings settings) {
    this.settings = settings;
    this.issuer = Objects.requireNonNull(settings.issuer()).toString();
  }

  void configure(HttpSecurity http, RefuseCallers refuse) {
    http.oauth2ResourceServer(
        tokens ->
            tokens
                .authenticationEntryPoint(refuse)
                .accessDeniedHandler(refuse)
                .withObjectPostProcessor(alsoRefusing(refuse))
                .jwt(
                    jwt ->
                        jwt.decoder(lazily())
                            .jwtAuthenticationConverter(new PersonOfToken(settings))));
  }

  /** An issuer that does not answer says nothing about the token. */
  private JwtDecoder lazily() {
    JwtDecoder decoder = new SupplierJwtDecoder(this::decoder);
    return token -> {
      try {
        return decoder.decode(token);
      } catch (JwtDecoderInitializationException away) {
        throw new JwtException("the issuer can't be asked", away);
      }
    };
  }

  private JwtDecoder decoder() {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
    List<OAuth2TokenValidator<Jwt>> rules = new ArrayList<>();
    rules.add(JwtValidators.createDefaultWithIssuer(issuer));
    String audience = settings.audience();
    if (audience != null) {
      rules.add(
          new JwtClaimValidator<@Nullable List<String>>(
              JwtClaimNames.AUD, named -> named != null && named.contains(audience)));
    }
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(rules));
    return decoder;
  }

  /** An issuer that does not answer is told as any other refusal, not thrown at the container. */
  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> alsoRefusing(
      RefuseCallers refuse) {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(refuse::commence);
        return filter;
      }
    };
  }
}
