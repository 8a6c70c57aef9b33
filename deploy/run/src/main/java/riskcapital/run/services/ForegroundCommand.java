package riskcapital.run.services;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import riskcapital.run.terminal.RunException;

/**
 * A command that runs to its end; what it says last is the reason if it fails. It does not outlive
 * this process, unless that is killed: then it ends with its work.
 */
final class ForegroundCommand {
  private ForegroundCommand() {}

  static void run(String name, List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-" + name));
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new RunException(
            output.lines().reduce((first, last) -> last).orElse(name + " failed"));
      }
    } catch (IOException e) {
      throw new RunException(name + " can't be started: " + e.getMessage(), e);
    }
  }
}
