package riskcapital.simulator.world;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A share of a whole, 0 to 1. */
@DecimalMin("0")
@DecimalMax("1")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Share {
  String message() default "must be a share from 0 to 1";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
