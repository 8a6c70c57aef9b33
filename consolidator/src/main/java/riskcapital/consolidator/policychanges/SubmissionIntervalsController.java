package riskcapital.consolidator.policychanges;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How often margin is due. */
@RestController
@RequestMapping("/api/v1/policies/submission-intervals")
class SubmissionIntervalsController extends PolicyController<SubmissionInterval> {
  SubmissionIntervalsController(PolicyServices services) {
    super(PolicyTable.SUBMISSION_INTERVALS, services);
  }

  /** Removes an interval; the class and investor type then have none. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @RequestParam SubmissionInterval.ExposureClass exposureClass,
      @RequestParam SubmissionInterval.InvestorType investorType,
      @RequestParam @Min(0) long version,
      @RequestParam @NotBlank @Size(max = 500) String reason,
      Principal caller) {
    removeRow(exposureClass + "|" + investorType, version, reason, caller);
  }
}
