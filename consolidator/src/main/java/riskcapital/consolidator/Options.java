package riskcapital.consolidator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Options of a command, in {@code --name=value} form. */
public final class Options {
  private final Map<String, String> values;

  private Options(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads options.
   *
   * @throws IllegalArgumentException for an argument that is none, or one that is not known; the
   *     message never repeats a value, which may be a password
   */
  public static Options parse(String[] args, Set<String> known) {
    Map<String, String> values = new HashMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (!arg.startsWith("--") || equals < 0 || !known.contains(arg.substring(2, equals))) {
        throw new IllegalArgumentException(
            arg.startsWith("--")
                ? "unknown argument " + (equals < 0 ? arg : arg.substring(0, equals))
                : "an argument has the form --name=value");
      }
      values.put(arg.substring(2, equals), arg.substring(equals + 1));
    }
    return new Options(values);
  }

  /** Whether only the usage is asked for, by {@code --help}. */
  public static boolean askForHelp(String[] args) {
    return List.of(args).contains("--help");
  }

  /**
   * Value of an option that must be given.
   *
   * @throws IllegalArgumentException when it is not
   */
  public String required(String name) {
    @Nullable String value = values.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("--" + name + " is needed");
    }
    return value;
  }

  /** Value of an option, or what is meant without it. */
  public String orElse(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }
}
