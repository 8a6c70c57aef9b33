package riskcapital.consolidator.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import riskcapital.consolidator.flow.Installation;
import riskcapital.consolidator.operations.Caller;

class IssuedTokensIT {
  private static final String READ = "/api/v1/policies/changes";
  private static final String WRITE = "/api/v1/policies/asset-types";

  private static Issuer issuer;
  private static Installation installation;
  private static ConfigurableApplicationContext consolidator;

  @BeforeAll
  static void start() throws Exception {
    issuer = new Issuer();
    installation =
        People.configure(Installation.create("tokens"))
            .with("rcm.access.issuer", issuer.url())
            .with("rcm.access.audience", "risk-capital")
            .with("rcm.access.roles-claim", "realm_access.roles");
    consolidator = installation.start();
  }

  @AfterAll
  static void stop() {
    consolidator.close();
    installation.close();
    issuer.close();
  }

  @ParameterizedTest
  @CsvSource({
    "viewer, 200, 403",
    "analyst, 200, 403",
    "approver, 200, 403",
    "Administrator, 200, 400",
    "something-else, 403, 403"
  })
  void rolesComeFromTheClaim(String role, int read, int write) throws JOSEException {
    Caller caller = bearing(withRoles("ana", "unknown", role));

    assertThat(caller.get(READ).status()).isEqualTo(read);
    assertThat(caller.put(WRITE, "{}").status()).isEqualTo(write);
  }

  @Test
  void theSubjectIsRecordedAsWhoDidIt() throws JOSEException {
    bearing(withRoles("8f0c2e", "administrator"))
        .put(
            WRITE,
            """
            {"row": {"assetTypeCode": "BY_TOKEN", "exposureClass": "OTC"}, "version": 0, "reason": "why not"}
            """);

    assertThat(
            installation
                .jdbc()
                .sql("select actor from POLICY_CHANGES where policy_key = 'BY_TOKEN'")
                .query(String.class)
                .list())
        .containsExactly("8f0c2e");
  }

  @Test
  void whatTheIssuerDidNotSignOrNoLongerHoldsIsRefused() throws JOSEException {
    JWTClaimsSet.Builder good = withRoles("ana", "administrator");
    assertThat(bearing(good).get(READ).status()).isEqualTo(200);

    JWTClaimsSet.Builder expired =
        withRoles("ana", "administrator")
            .expirationTime(Date.from(Instant.now().minusSeconds(120)));
    for (String token :
        List.of(
            Issuer.sign(good, Issuer.newKey()),
            issuer.sign(expired),
            issuer.sign(withRoles("ana", "administrator").issuer("http://127.0.0.1:1")),
            issuer.sign(withRoles("ana", "administrator").audience("something else")),
            issuer.sign(withRoles("system", "administrator")),
            issuer.sign(withRoles("", "administrator")),
            "nonsense")) {
      Caller.Answer answer = Caller.of(consolidator).bearing(token).get(READ);
      answer.isProblem(
          401,
          "unauthenticated",
          "Who calls is not known",
          """
          "detail": "Log in to do this", "instance": "%s"
          """
              .formatted(READ));
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer error=\"invalid_token\"");
    }
  }

  @Test
  void configuredUsersAreNotAccepted() {
    Caller.Answer answer = Caller.of(consolidator).as("viewer", "viewer").get(READ);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ");
  }

  @Test
  void anIssuerThatDoesNotAnswerKeepsNothingFromStarting() throws Exception {
    try (Issuer gone = new Issuer()) {
      String token = gone.sign(gone.claims("ana"));
      gone.close();
      try (Installation alone =
              Installation.create("noissuer").with("rcm.access.issuer", gone.url());
          ConfigurableApplicationContext started = alone.start()) {
        Caller.Answer answer = Caller.of(started).bearing(token).get(READ);

        answer.isProblem(
            503,
            "unavailable",
            "Not just now",
            """
            "detail": "The issuer of tokens does not answer", "instance": "%s"
            """
                .formatted(READ));
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(Caller.of(started).get("/api/v1/feeds").status()).isEqualTo(200);
      }
    }
  }

  private static JWTClaimsSet.Builder withRoles(String subject, String... roles) {
    return issuer.claims(subject).claim("realm_access", Map.of("roles", List.of(roles)));
  }

  private static Caller bearing(JWTClaimsSet.Builder claims) throws JOSEException {
    return Caller.of(consolidator).bearing(issuer.sign(claims));
  }
}
