package riskcapital.consolidator.policychanges;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How much of its AUM a fund of a class may use, from when on. */
@RestController
@RequestMapping("/api/v1/policies/limits")
class LimitsController extends PolicyController<LimitRule> {
  LimitsController(PolicyServices services) {
    super(PolicyTable.LIMITS, services);
  }

  /** Removes a limit; the one before it holds again. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @RequestParam LimitRule.Metric metric,
      @RequestParam LimitRule.FundClass scope,
      @RequestParam LocalDate validFrom,
      @RequestParam @Min(0) long version,
      @RequestParam @NotBlank @Size(max = 500) String reason,
      Principal caller) {
    removeRow(metric + "|" + scope + "|" + validFrom, version, reason, caller);
  }
}
