package riskcapital.consolidator.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import riskcapital.consolidator.operations.ProblemType;
import riskcapital.consolidator.operations.Refusal;

/** Answers who may not call with the same problem details as every other error. */
@Component
class RefuseCallers implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final HandlerExceptionResolver problems;
  private final AccessSettings settings;
  private final BearerTokenAuthenticationEntryPoint bearer =
      new BearerTokenAuthenticationEntryPoint();

  RefuseCallers(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      AccessSettings settings) {
    this.problems = problems;
    this.settings = settings;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown) {
    if (settings.isClosed()) {
      problems.resolveException(request, response, null, closed());
      return;
    }
    if (settings.issuer() == null) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"operations\"");
    } else {
      bearer.commence(request, response, unknown);
    }
    problems.resolveException(request, response, null, unknown);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
    problems.resolveException(request, response, null, denied);
  }

  private static Refusal closed() {
    return new Refusal(
        ProblemType.ACCESS_CLOSED,
        "Neither rcm.access.issuer nor rcm.access.users is configured, so nobody may do this");
  }
}
