package riskcapital.bench.measure;

import java.nio.file.Path;
import java.util.function.Function;
import riskcapital.local.LocalStack;
import riskcapital.local.StackOptions;
import riskcapital.run.services.Home;
import riskcapital.run.services.HttpJson;
import riskcapital.run.services.RunFolder;
import riskcapital.run.services.Services;
import riskcapital.run.terminal.Console;
import riskcapital.run.terminal.Shutdown;

/** Starts servers for one measurement after the other, each with nothing in them. */
public final class TestBeds {
  private final Home home;
  private final RunFolder folder;
  private final Function<Path, StackOptions> stack;
  private final Console console;
  private final Results results;
  private final Shutdown shutdown;

  /**
   * @param stack how servers are set up whose data is in a folder
   * @param shutdown closes what still runs when the command is stopped
   */
  public TestBeds(
      Home home,
      RunFolder folder,
      Function<Path, StackOptions> stack,
      Console console,
      Results results,
      Shutdown shutdown) {
    this.home = home;
    this.folder = folder;
    this.stack = stack;
    this.console = console;
    this.results = results;
    this.shutdown = shutdown;
  }

  /**
   * Starts the servers of a measurement, none of our own among them; the caller closes them.
   *
   * @param name of the measurement; its data and logs are in a folder of this name
   */
  public Servers start(String name) {
    RunFolder own = RunFolder.at(folder.path().resolve(name));
    LocalStack servers = LocalStack.start(stack.apply(own.path()));
    Services services =
        new Services(home, own.logs(), own.path().resolve("services"), new HttpJson(""));
    console.step(name + ": the servers are up; logs are in " + own.logs());
    return shutdown.closing(new Servers(servers, services, own.path(), console, results));
  }
}
