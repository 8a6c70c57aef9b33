package riskcapital.run.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows of a heading and figures, right-aligned. */
public final class TextTable {
  private final List<String> lines = new ArrayList<>();

  public TextTable heading(String text) {
    lines.add("");
    lines.add(text);
    return this;
  }

  public TextTable row(String name, Object... figures) {
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

  public List<String> lines() {
    return lines;
  }
}
