package riskcapital.simulator.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import riskcapital.simulator.world.SimulatorProperties;

/** Lets nobody read a feed or administer it without the key: 401 without one, 403 with another. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ApiKeyFilter extends OncePerRequestFilter {

  static final String HEADER = "X-Api-Key";

  private final byte[] expected;
  private final Problems problems;

  ApiKeyFilter(SimulatorProperties settings, Problems problems) {
    this.expected = settings.apiKey().getBytes(StandardCharsets.UTF_8);
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith("/api/") && !path.startsWith("/admin/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(HEADER);
    if (key == null) {
      problems.send(response, HttpStatus.UNAUTHORIZED, "The header X-Api-Key is missing.");
    } else if (!MessageDigest.isEqual(expected, key.getBytes(StandardCharsets.UTF_8))) {
      problems.send(response, HttpStatus.FORBIDDEN, "The key is not valid.");
    } else {
      chain.doFilter(request, response);
    }
  }
}
