package riskcapital.consolidator.submissions.search;

import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import riskcapital.consolidator.operations.FromTo;
import riskcapital.consolidator.operations.Page;
import riskcapital.consolidator.operations.Paging;
import riskcapital.consolidator.operations.Refusal;

/** Submissions to look at. */
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionsController {
  private final FindSubmissions find;

  SubmissionsController(FindSubmissions find) {
    this.find = find;
  }

  /** Submissions by filter, each with all of its versions; those seen last first. */
  @GetMapping
  Page<SubmissionView> list(
      @ParameterObject SubmissionFilter filter, @ParameterObject @Valid Paging paging) {
    FromTo.require(filter.from(), filter.to());
    return Page.of(find.list(filter, paging.limit(), paging.offset()), paging, find.count(filter));
  }

  /** One submission with its versions. */
  @GetMapping("/{id}")
  SubmissionView one(@PathVariable("id") String submissionId) {
    return find.find(submissionId)
        .orElseThrow(() -> Refusal.notFound("Submission " + submissionId));
  }
}
