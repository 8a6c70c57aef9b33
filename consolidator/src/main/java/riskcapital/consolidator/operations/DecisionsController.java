package riskcapital.consolidator.operations;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import riskcapital.consolidator.exceptions.decisions.DecideException;
import riskcapital.consolidator.exceptions.decisions.Decision;

/**
 * Decisions on exceptions; each answers with the exception after it. An exception that moved since
 * it was seen is a stale conflict and nothing happens.
 */
@RestController
@RequestMapping("/api/v1/exceptions/{id}")
class DecisionsController {
  private final DecideException decide;

  DecisionsController(DecideException decide) {
    this.decide = decide;
  }

  /** Acknowledges an open exception: somebody looks into it. */
  @PostMapping("/acknowledgement")
  ExceptionView acknowledge(
      @PathVariable("id") UUID id,
      @Valid @RequestBody DecisionBody.Acknowledgement body,
      Principal person) {
    String reason = DecisionBody.or(body.reason(), "Acknowledged");
    return decided(id, body, person, new Decision.Acknowledge(reason));
  }

  /** Assigns a live exception to a person. */
  @PostMapping("/assignment")
  ExceptionView assign(
      @PathVariable("id") UUID id,
      @Valid @RequestBody DecisionBody.Assignment body,
      Principal person) {
    String assignee = body.assignee().strip();
    String reason = DecisionBody.or(body.reason(), "Assigned to " + assignee);
    return decided(id, body, person, new Decision.Assign(assignee, reason));
  }

  /** Comments on a live exception. */
  @PostMapping("/comments")
  ExceptionView comment(
      @PathVariable("id") UUID id,
      @Valid @RequestBody DecisionBody.Comment body,
      Principal person) {
    return decided(id, body, person, new Decision.Comment(body.text().strip()));
  }

  /** Asks that an open or acknowledged exception be waived; another person decides. */
  @PostMapping("/waiver-request")
  ExceptionView requestWaiver(
      @PathVariable("id") UUID id,
      @Valid @RequestBody DecisionBody.WaiverRequest body,
      Principal person) {
    return decided(
        id,
        body,
        person,
        new Decision.RequestWaiver(
            body.expiresAt().truncatedTo(ChronoUnit.MICROS), body.reason().strip()));
  }

  /** Approves the waiver that another person asked for. */
  @PostMapping("/waiver-approval")
  ExceptionView approveWaiver(
      @PathVariable("id") UUID id,
      @Valid @RequestBody DecisionBody.Reasoned body,
      Principal person) {
    return decided(id, body, person, new Decision.ApproveWaiver(body.reason().strip()));
  }

  /** Denies the waiver that another person asked for. */
  @PostMapping("/waiver-denial")
  ExceptionView denyWaiver(
      @PathVariable("id") UUID id,
      @Valid @RequestBody DecisionBody.Reasoned body,
      Principal person) {
    return decided(id, body, person, new Decision.DenyWaiver(body.reason().strip()));
  }

  /**
   * Resolves an INVALID_SUBMISSION or CONFLICTING_REVISION; all others end with their condition.
   */
  @PostMapping("/resolution")
  ExceptionView resolve(
      @PathVariable("id") UUID id,
      @Valid @RequestBody DecisionBody.Reasoned body,
      Principal person) {
    return decided(id, body, person, new Decision.Resolve(body.reason().strip()));
  }

  private ExceptionView decided(UUID id, DecisionBody body, Principal person, Decision decision) {
    return DecisionAnswers.of(
        id, decision, decide.decide(id, body.sequence(), person.getName(), decision));
  }
}
