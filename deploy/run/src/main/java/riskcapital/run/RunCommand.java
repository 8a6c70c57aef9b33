package riskcapital.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import riskcapital.local.Ports;
import riskcapital.local.StackException;
import riskcapital.run.services.Home;
import riskcapital.run.services.HttpJson;
import riskcapital.run.services.RunFolder;
import riskcapital.run.terminal.Console;
import riskcapital.run.terminal.RunException;
import riskcapital.schemas.Wire;

/**
 * Entry of {@code deploy/local/run}. Exit codes: 0 done, 1 the answers differ, 2 it can't be done.
 */
@Command(name = "deploy/local/run")
final class RunCommand implements java.util.concurrent.Callable<Integer> {
  @Mixin RunOptions options = new RunOptions();

  private RunCommand() {}

  /** Runs until done, or until Ctrl-C. */
  public static void main(String[] args) {
    Wire.allowEventClasses();
    CommandLine command = new CommandLine(new RunCommand());
    command.setParameterExceptionHandler((e, ignored) -> complain(e));
    command.setExecutionExceptionHandler(
        (e, line, result) -> {
          if (e instanceof RunException
              || e instanceof StackException
              || e instanceof IOException
              || e instanceof UncheckedIOException) {
            return complain(e);
          }
          throw e;
        });
    System.exit(command.execute(args));
  }

  @Override
  public Integer call() throws Exception {
    options.validate();
    Ports.requireFree("the simulator", options.simulatorPort);
    if (options.source != null) {
      SourceCheck.require(options.source, new HttpJson(options.apiKey));
    }
    Home home = new Home(Path.of(System.getProperty("rcm.home", ".")).toAbsolutePath().normalize());
    Console console = new Console(System.out, System.console() != null);
    RunFolder folder = folder(home);
    return new Run(options, home, folder, console).call();
  }

  private RunFolder folder(Home home) {
    if (options.data != null) {
      return RunFolder.at(options.data);
    }
    return options.keepData
        ? RunFolder.at(home.folder().resolve(".rcm"))
        : RunFolder.newTemporary();
  }

  private static int complain(Exception e) {
    System.err.println("deploy/local/run: " + e.getMessage());
    return 2;
  }
}
