package riskcapital.simulator.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import riskcapital.simulator.changelog.Feed;
import riskcapital.simulator.changelog.Position;
import riskcapital.simulator.source.Page;
import riskcapital.simulator.source.ReadPage;
import riskcapital.simulator.source.Source;

/** The three feeds, read incrementally. */
@RestController
@RequestMapping(value = "/api/v1", produces = "application/json")
@Tag(name = "Feeds", description = "What changed, in the order in which it changed")
class FeedController {

  private static final String DEFAULT_LIMIT = "200";

  private final Source source;
  private final ReadPage pages;

  FeedController(Source source) {
    this.source = source;
    this.pages = new ReadPage(source);
  }

  @GetMapping("/positions")
  @Operation(
      summary = "Whole portfolios",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = @Content(schema = @Schema(ref = "#/components/schemas/PositionsPage"))))
  Page positions(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = DEFAULT_LIMIT) @Min(1) @Max(1000) int limit,
      HttpServletRequest request) {
    return page(Feed.POSITIONS, cursor, limit, request);
  }

  @GetMapping("/aum")
  @Operation(
      summary = "Net assets and reference data",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = @Content(schema = @Schema(ref = "#/components/schemas/AumPage"))))
  Page aum(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = DEFAULT_LIMIT) @Min(1) @Max(1000) int limit,
      HttpServletRequest request) {
    return page(Feed.AUM, cursor, limit, request);
  }

  @GetMapping("/margin-submissions")
  @Operation(
      summary = "Managers' margin submissions",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = @Content(schema = @Schema(ref = "#/components/schemas/MarginPage"))))
  Page margin(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = DEFAULT_LIMIT) @Min(1) @Max(1000) int limit,
      HttpServletRequest request) {
    return page(Feed.MARGIN, cursor, limit, request);
  }

  private Page page(Feed feed, @Nullable String cursor, int limit, HttpServletRequest request) {
    Position after = cursor == null ? Position.START : position(cursor);
    Instant now = source.clock().asOf();
    Instant standing = FaultMarks.standstill(request);
    Instant upTo = standing != null && standing.isBefore(now) ? standing : now;
    Page page = pages.read(feed, after, limit, upTo);
    return FaultMarks.isRepeated(request) ? page.repeatedFrom(after) : page;
  }

  private static Position position(String cursor) {
    try {
      return Position.ofCursor(cursor);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "The cursor is not one of this source.", e);
    }
  }
}
