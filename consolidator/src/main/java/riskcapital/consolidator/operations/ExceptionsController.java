package riskcapital.consolidator.operations;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import riskcapital.consolidator.exceptions.search.ExceptionEvent;
import riskcapital.consolidator.exceptions.search.ExceptionFilter;
import riskcapital.consolidator.exceptions.search.FindExceptions;

/** Exceptions to look at. */
@RestController
@RequestMapping("/api/v1/exceptions")
class ExceptionsController {
  private final FindExceptions find;

  ExceptionsController(FindExceptions find) {
    this.find = find;
  }

  /**
   * An exception with everything that happened to it.
   *
   * @param events the oldest first
   */
  record History(ExceptionView exception, List<ExceptionEvent> events) {}

  /** Exceptions by filter, the newest first; opened at one instant in order of id. */
  @GetMapping
  Page<ExceptionView> list(
      @ParameterObject ExceptionFilter filter, @ParameterObject @Valid Paging paging) {
    return Page.of(
        find.list(filter, paging.limit(), paging.offset()).stream().map(ExceptionView::of).toList(),
        paging,
        find.count(filter));
  }

  /** One exception with its events. */
  @GetMapping("/{id}")
  History one(@PathVariable("id") UUID id) {
    return find.find(id)
        .map(exception -> new History(ExceptionView.of(exception), find.events(id)))
        .orElseThrow(() -> Refusal.notFound("Exception " + id));
  }
}
