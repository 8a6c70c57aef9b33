package riskcapital.consolidator.explanation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import riskcapital.consolidator.operations.Refusal;

/** Why does a fund have its status? */
@RestController
class ExplanationController {
  private final ExplainFund explain;

  ExplanationController(ExplainFund explain) {
    this.explain = explain;
  }

  /**
   * Why a fund has, or had, its status.
   *
   * @param at as recorded at this instant, now without
   */
  @GetMapping("/api/v1/funds/{id}/explanation")
  Explanation explain(
      @PathVariable("id") long fund, @RequestParam(required = false) @Nullable Instant at) {
    return explain
        .explain(fund, at)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "A status of fund " + fund + (at == null ? "" : " recorded by " + at)));
  }
}
