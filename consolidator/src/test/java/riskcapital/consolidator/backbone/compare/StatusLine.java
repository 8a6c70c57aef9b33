package riskcapital.consolidator.backbone.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fund's status as one line of named values; absent ones are left out. */
final class StatusLine {
  private final List<String> values = new ArrayList<>();

  static String key(long fund) {
    return "fund %4d".formatted(fund);
  }

  StatusLine add(String name, @Nullable Object value) {
    if (value != null) {
      values.add(name + "=" + (value instanceof BigDecimal amount ? plain(amount) : value));
    }
    return this;
  }

  static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }

  String text() {
    return String.join(" ", values);
  }
}
