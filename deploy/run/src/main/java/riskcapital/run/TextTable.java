package riskcapital.run;

import java.util.ArrayList;
import java.util.List;

/** Rows of a heading and figures, right-aligned. */
final class TextTable {
  private final List<String> lines = new ArrayList<>();

  TextTable heading(String text) {
    lines.add("");
    lines.add(text);
    return this;
  }

  TextTable row(String name, Object... figures) {
    StringBuilder line = new StringBuilder(String.format("  %-44s", name));
    for (Object figure : figures) {
      line.append(
          figure instanceof Number number
              ? String.format(java.util.Locale.ROOT, "%,14d", number.longValue())
              : String.format("%14s", figure));
    }
    lines.add(line.toString());
    return this;
  }

  List<String> lines() {
    return lines;
  }
}
