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

/** Which days differ from Monday to Friday. */
@RestController
@RequestMapping("/api/v1/policies/calendar")
class CalendarController extends PolicyController<CalendarDate> {
  CalendarController(PolicyServices services) {
    super(PolicyTable.CALENDAR, services);
  }

  /** Lets a day be what its weekday makes it. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @RequestParam String market,
      @RequestParam LocalDate calendarDate,
      @RequestParam @Min(0) long version,
      @RequestParam @NotBlank @Size(max = 500) String reason,
      Principal caller) {
    removeRow(market + "|" + calendarDate, version, reason, caller);
  }
}
