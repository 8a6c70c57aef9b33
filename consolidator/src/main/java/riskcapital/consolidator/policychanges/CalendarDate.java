package riskcapital.consolidator.policychanges;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A day that differs from Monday to Friday.
 *
 * @param name the holiday, or why the row overrides
 */
record CalendarDate(
    @NotNull @Pattern(regexp = "[A-Z0-9]{1,8}", message = "has 1 to 8 capitals and digits")
        String market,
    @NotNull @DateWithinCalendar LocalDate calendarDate,
    @NotNull Boolean isBusinessDay,
    @NotBlank @Size(max = 100) String name)
    implements PolicyRow {
  @Override
  public String key() {
    return market + "|" + calendarDate;
  }
}
