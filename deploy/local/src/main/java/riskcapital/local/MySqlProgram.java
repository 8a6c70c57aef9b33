package riskcapital.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A {@code mysqld} that runs on this machine.
 *
 * @param own options that tell it where it lies; empty for an installed one
 * @param environment what it needs to find its libraries
 */
record MySqlProgram(
    Path mysqld, MySqlVersion version, List<String> own, Map<String, String> environment) {

  /** The command line up to the data folder. No file of options is read. */
  List<String> command(Path data) {
    List<String> command = new ArrayList<>(List.of(mysqld.toString(), "--no-defaults"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    command.addAll(own);
    command.add("--datadir=" + data);
    command.add("--tmpdir=" + data.getParent());
    return command;
  }
}
