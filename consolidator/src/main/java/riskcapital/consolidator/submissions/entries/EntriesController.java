package riskcapital.consolidator.submissions.entries;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import riskcapital.consolidator.operations.Page;
import riskcapital.consolidator.operations.Paging;
import riskcapital.consolidator.operations.Refusal;

/** Submissions that came by mail. */
@RestController
@RequestMapping("/api/v1/submission-entries")
class EntriesController {
  private final EnterSubmissions enter;
  private final EntriesTable entries;

  EntriesController(EnterSubmissions enter, EntriesTable entries) {
    this.enter = enter;
    this.entries = entries;
  }

  /** What is sent with a decision. */
  record Reasoned(@NotBlank @Size(max = 500) String reason) {}

  /** Entries by filter, the newest first. */
  @GetMapping
  Page<EntryView> list(@ParameterObject EntryFilter filter, @ParameterObject @Valid Paging paging) {
    return Page.of(entries.list(filter, paging), paging, entries.count(filter));
  }

  /** One entry. */
  @GetMapping("/{id}")
  EntryView one(@PathVariable("id") long id) {
    return entries.find(id).orElseThrow(() -> Refusal.notFound("Entry " + id));
  }

  /** Enters a submission, which changes nothing until another person approves it. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  EntryView request(@Valid @RequestBody EnteredSubmission body, Principal person) {
    return enter.request(body, person.getName());
  }

  /** Approves an entry: it is a version of its submission from now on. */
  @PostMapping("/{id}/approval")
  EntryView approve(
      @PathVariable("id") long id, @Valid @RequestBody Reasoned body, Principal person) {
    return enter.approve(id, person.getName(), body.reason().strip());
  }

  /** Denies an entry. */
  @PostMapping("/{id}/denial")
  EntryView deny(@PathVariable("id") long id, @Valid @RequestBody Reasoned body, Principal person) {
    return enter.deny(id, person.getName(), body.reason().strip());
  }
}
