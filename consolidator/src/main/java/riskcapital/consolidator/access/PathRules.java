package riskcapital.consolidator.access;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static riskcapital.consolidator.access.Role.ADMINISTRATOR;
import static riskcapital.consolidator.access.Role.ANALYST;
import static riskcapital.consolidator.access.Role.APPROVER;
import static riskcapital.consolidator.access.Role.VIEWER;

import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * Which role each operation needs: the first line that fits decides, and what no line names nobody
 * may do.
 */
final class PathRules {
  /** What needs no login, as it tells nothing of a fund. */
  static final List<String> OPEN =
      List.of("/actuator/**", "/api/v1/feeds", "/v3/api-docs", "/v3/api-docs.yaml");

  static final List<Rule> RULES =
      List.of(
          new Rule(PUT, "/api/v1/policies/**", ADMINISTRATOR),
          new Rule(DELETE, "/api/v1/policies/**", ADMINISTRATOR),
          new Rule(POST, "/api/v1/policies/**", ADMINISTRATOR),
          new Rule(POST, "/api/v1/exceptions/*/waiver-approval", APPROVER),
          new Rule(POST, "/api/v1/exceptions/*/waiver-denial", APPROVER),
          new Rule(POST, "/api/v1/exceptions/**", ANALYST),
          new Rule(POST, "/api/v1/submissions/*/versions/*/validation", ANALYST),
          new Rule(POST, "/api/v1/funds/*/validation", ANALYST),
          new Rule(POST, "/api/v1/submission-entries/*/approval", APPROVER),
          new Rule(POST, "/api/v1/submission-entries/*/denial", APPROVER),
          new Rule(POST, "/api/v1/submission-entries", ANALYST),
          new Rule(GET, "/api/v1/**", VIEWER));

  private PathRules() {}

  /** The least role that may do something. */
  record Rule(HttpMethod method, String path, Role role) {}
}
