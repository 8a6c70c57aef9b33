package riskcapital.consolidator.bi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the migrations say about views and their columns: MySQL keeps no comments of these, so they
 * are read from the script, {@code -- view: meaning} above a view and {@code column, -- meaning}
 * behind a column.
 */
final class ViewDescriptions {
  private static final Pattern VIEW = Pattern.compile("-- (\\w+): (.+?)\\.?");
  private static final Pattern START = Pattern.compile("create (?:or replace )?view (\\w+) as");
  private static final Pattern COLUMN = Pattern.compile(".*?(\\w+),? -- (.+)");

  private final Map<String, String> views = new HashMap<>();
  private final Map<String, String> columns = new HashMap<>();

  static ViewDescriptions read(String... scripts) {
    ViewDescriptions descriptions = new ViewDescriptions();
    for (String script : scripts) {
      descriptions.add(script);
    }
    return descriptions;
  }

  String ofView(String view) {
    return views.getOrDefault(view, "");
  }

  String ofColumn(String relation, String column, String comment) {
    return columns.getOrDefault(relation + "." + column, comment);
  }

  private void add(String script) {
    String view = "";
    for (String line : text(script).split("\n")) {
      Matcher about = VIEW.matcher(line);
      Matcher start = START.matcher(line);
      Matcher column = COLUMN.matcher(line);
      if (about.matches()) {
        views.put(about.group(1), about.group(2));
      } else if (start.matches()) {
        view = start.group(1);
      } else if (column.matches()) {
        columns.put(view + "." + column.group(1), column.group(2));
      }
    }
  }

  private static String text(String script) {
    try (InputStream in = ViewDescriptions.class.getResourceAsStream("/db/changelog/" + script)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
