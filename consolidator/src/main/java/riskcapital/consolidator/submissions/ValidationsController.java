package riskcapital.consolidator.submissions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Validations by people. */
@RestController
@RequestMapping("/api/v1")
class ValidationsController {
  private final ValidateSubmissions validate;

  ValidationsController(ValidateSubmissions validate) {
    this.validate = validate;
  }

  /**
   * What is sent with the validation of a version.
   *
   * @param eventId that of the version as the person saw it
   */
  record OfVersion(@NotNull UUID eventId, @NotBlank @Size(max = 500) String reason) {}

  /** What is sent with a validation without submission. */
  record OfFund(@NotBlank @Size(max = 500) String reason) {}

  /** Validates one version of a submission, though rules of severity WARN failed. */
  @PostMapping("/submissions/{id}/versions/{version}/validation")
  Validation version(
      @PathVariable("id") String submissionId,
      @PathVariable("version") int version,
      @Valid @RequestBody OfVersion body,
      Principal person) {
    return validate.version(
        submissionId, version, body.eventId().toString(), person.getName(), body.reason().strip());
  }

  /** Validates a fund that submitted nothing: its interval runs from today on. */
  @PostMapping("/funds/{id}/validation")
  Validation fund(
      @PathVariable("id") long fundId, @Valid @RequestBody OfFund body, Principal person) {
    return validate.fund(fundId, person.getName(), body.reason().strip());
  }
}
