package riskcapital.consolidator.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskcapital.consolidator.operations.Caller;

class ConfiguredUsersIT {
  private final SharedPeople people = SharedPeople.get();

  ConfiguredUsersIT() throws Exception {}

  /** 404 and 405 tell that the caller came through. */
  @ParameterizedTest
  @CsvSource({
    "GET, /actuator/health/liveness,    200, 200, 200, 200, 200",
    "GET, /actuator/prometheus,         200, 200, 200, 200, 200",
    "GET, /v3/api-docs,                 200, 200, 200, 200, 200",
    "GET, /api/v1/feeds,                200, 200, 200, 200, 200",
    "GET, /api/v1/nothing,              401, 404, 404, 404, 404",
    "PUT, /api/v1/policies/nothing,     401, 403, 403, 403, 404",
    "DELETE, /api/v1/policies/nothing,  401, 403, 403, 403, 404",
    "POST, /api/v1/policies/nothing,    401, 403, 403, 403, 404",
    "POST, /api/v1/nothing,             401, 403, 403, 403, 403",
    "POST, /api/v1/feeds,               401, 403, 403, 403, 403",
    "POST, /actuator/loggers,           401, 403, 403, 403, 403",
    "GET, /elsewhere,                   401, 403, 403, 403, 403"
  })
  void eachRoleMayDoWhatThoseBeforeItMay(
      String method, String path, int nobody, int viewer, int analyst, int approver, int admin) {
    assertThat(
            List.of(
                status(people.nobody(), method, path),
                status(as("viewer"), method, path),
                status(as("analyst"), method, path),
                status(as("approver"), method, path),
                status(as("administrator"), method, path)))
        .containsExactly(nobody, viewer, analyst, approver, admin);
  }

  @Test
  void whoIsUnknownIsAskedToLogIn() {
    Caller.Answer answer = people.nobody().get("/api/v1/nothing");

    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"operations\"");
    answer.isProblem(
        401,
        "unauthenticated",
        "Who calls is not known",
        """
        "detail": "Log in to do this", "instance": "/api/v1/nothing"
        """);
    assertThat(as("viewer", "wrong").get("/api/v1/nothing").body()).isEqualTo(answer.body());
    assertThat(as("VIEWER", "viewer").get("/api/v1/nothing").body()).isEqualTo(answer.body());
  }

  @Test
  void whoMayNotIsTold() {
    as("approver")
        .put("/api/v1/policies/nothing", "{}")
        .isProblem(
            403,
            "forbidden",
            "The caller may not do this",
            """
            "detail": "The caller's roles do not allow it", "instance": "/api/v1/policies/nothing"
            """);
  }

  @Test
  void nothingIsKeptBetweenRequests() {
    assertThat(as("viewer").get("/api/v1/feeds").headers().map()).doesNotContainKey("set-cookie");
  }

  private static int status(Caller caller, String method, String path) {
    return caller.call(method, path, "application/json", null).status();
  }

  private Caller as(String name) {
    return as(name, name);
  }

  private Caller as(String name, String password) {
    return people.nobody().as(name, password);
  }
}
