package riskcapital.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import riskcapital.local.StackException;
import riskcapital.run.services.Home;
import riskcapital.run.services.RunFolder;
import riskcapital.run.terminal.Console;
import riskcapital.run.terminal.RunException;
import riskcapital.schemas.Wire;

/** Entry of {@code deploy/bench/run}. Exit codes: 0 measured, 2 it can't be done. */
@Command(name = "deploy/bench/run")
final class BenchCommand implements Callable<Integer> {
  @Mixin BenchOptions options = new BenchOptions();

  private BenchCommand() {}

  /** Runs until everything is measured, or until Ctrl-C. */
  public static void main(String[] args) {
    Wire.allowEventClasses();
    CommandLine command = new CommandLine(new BenchCommand());
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
    Home home = new Home(Path.of(System.getProperty("rcm.home", ".")).toAbsolutePath().normalize());
    RunFolder folder = options.data == null ? RunFolder.newTemporary() : RunFolder.at(options.data);
    return new Bench(options, home, folder, new Console(System.out, System.console() != null))
        .call();
  }

  private static int complain(Exception e) {
    System.err.println("deploy/bench/run: " + e.getMessage());
    return 2;
  }
}
