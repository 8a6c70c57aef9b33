package riskcapital.consolidator.policychanges;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date that the calendar of business days covers. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DateWithinCalendar.Check.class)
@interface DateWithinCalendar {
  /** What is wrong otherwise. */
  String message() default "is not within 1970-01-01 and 2100-12-31";

  /** Groups. */
  Class<?>[] groups() default {};

  /** Payload. */
  Class<? extends Payload>[] payload() default {};

  /** The check; no date at all is another constraint's concern. */
  final class Check implements ConstraintValidator<DateWithinCalendar, LocalDate> {
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    @Override
    public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
      return date == null || !date.isBefore(FIRST) && !date.isAfter(LAST);
    }
  }
}
