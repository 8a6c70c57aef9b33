package riskcapital.ingest.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import riskcapital.events.RuleFailure;

/**
 * A rule of severity WARN: the item is applied and the failure logged.
 *
 * @param field the field it is reported under
 * @param fails whether the rule fails; false when it can't be evaluated
 * @param reason one sentence for a person
 */
public record WarnRule<T>(String code, String field, Predicate<T> fails, String reason) {

  /** The failures among some rules, in the rules' order. */
  public static <T> List<RuleFailure> judge(
      List<WarnRule<T>> rules, T item, @Nullable Integer line) {
    List<RuleFailure> failures = List.of();
    for (WarnRule<T> rule : rules) {
      if (rule.fails.test(item)) {
        if (failures.isEmpty()) {
          failures = new ArrayList<>();
        }
        failures.add(new RuleFailure(rule.code, rule.field, line, rule.reason));
      }
    }
    return failures;
  }
}
