package riskcapital.simulator.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import riskcapital.simulator.admin.Fault;
import riskcapital.simulator.admin.Faults;
import riskcapital.simulator.changelog.Feed;

/** Lets armed faults meet the requests for a feed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class FaultFilter extends OncePerRequestFilter {

  private static final Map<String, Feed> PATHS =
      Map.of(
          "/api/v1/positions", Feed.POSITIONS,
          "/api/v1/aum", Feed.AUM,
          "/api/v1/margin-submissions", Feed.MARGIN);
  private static final Duration DEFAULT_LATENCY = Duration.ofSeconds(1);

  private final Faults faults;
  private final Problems problems;
  private final Clock clock;

  FaultFilter(Faults faults, Problems problems, Clock clock) {
    this.faults = faults;
    this.problems = problems;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !PATHS.containsKey(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Feed feed = PATHS.getOrDefault(request.getRequestURI(), Feed.AUM);
    Instant standing = faults.standstill(feed);
    if (standing != null) {
      FaultMarks.standStill(request, standing);
    }
    Optional<Fault> fault = faults.meet(feed);
    if (fault.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      fail(fault.get(), request, response, chain);
    }
  }

  private void fail(
      Fault fault, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    switch (fault.kind()) {
      case LATENCY -> {
        delay(fault.latency() == null ? DEFAULT_LATENCY : fault.latency());
        chain.doFilter(request, response);
      }
      case STATUS_429 -> refuse(fault, response, HttpStatus.TOO_MANY_REQUESTS);
      case STATUS_503 -> refuse(fault, response, HttpStatus.SERVICE_UNAVAILABLE);
      case DROP_CONNECTION -> drop(request, response, chain);
      case TRUNCATED_JSON -> {
        byte[] body = body(request, response, chain);
        send(response, Arrays.copyOf(body, body.length / 2));
      }
      case MALFORMED_JSON -> {
        String body = new String(body(request, response, chain), StandardCharsets.UTF_8);
        send(
            response,
            body.replace("\"items\":[", "\"items\":[,,").getBytes(StandardCharsets.UTF_8));
      }
      case DUPLICATE_PAGE -> {
        FaultMarks.repeat(request);
        chain.doFilter(request, response);
      }
      case STANDSTILL -> chain.doFilter(request, response);
    }
  }

  private void delay(Duration time) throws ServletException {
    try {
      if (faults.isClearedWithin(time)) {
        logger.debug("The latency was cleared early.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServletException(e);
    }
  }

  private void refuse(Fault fault, HttpServletResponse response, HttpStatus status)
      throws IOException {
    Integer seconds = fault.retryAfterSeconds();
    if (seconds != null) {
      ZonedDateTime date = clock.instant().plusSeconds(seconds).atZone(ZoneOffset.UTC);
      response.setHeader(
          HttpHeaders.RETRY_AFTER,
          Boolean.TRUE.equals(fault.retryAfterAsDate())
              ? DateTimeFormatter.RFC_1123_DATE_TIME.format(date)
              : seconds.toString());
    }
    problems.send(response, status, "The source asks for patience.");
  }

  private static void drop(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body = body(request, response, chain);
    send(response, Arrays.copyOf(body, body.length / 2));
    throw new ServletException("connection dropped on demand");
  }

  private static byte[] body(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper wrapper = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, wrapper);
    return wrapper.getContentAsByteArray();
  }

  private static void send(HttpServletResponse response, byte[] body) throws IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }
}
