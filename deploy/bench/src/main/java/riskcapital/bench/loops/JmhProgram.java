package riskcapital.bench.loops;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import riskcapital.local.Commands;
import riskcapital.run.services.Home;
import riskcapital.run.terminal.RunException;

/**
 * JMH with the loops of module {@code deploy/bench/jmh}. It starts JVMs on its own class path, so
 * that has to be one of plain jars.
 *
 * @param target where the module was built
 */
record JmhProgram(Path target) {
  /** Inherited by the JVMs that are measured; those of the services. */
  private static final List<String> JVM = List.of("-Xmx384m", "-XX:+UseSerialGC");

  static JmhProgram of(Home home) {
    Path target = home.folder().resolve("deploy/bench/jmh/target");
    if (!Files.isDirectory(target.resolve("lib"))) {
      throw new RunException("there is no " + target.resolve("lib") + "; run mvn package");
    }
    return new JmhProgram(target);
  }

  /** Options of JMH: average nanoseconds, seconds of warm-up and seconds measured, one JVM each. */
  static List<String> options(int warmUp, int measured) {
    return List.of(
        "-bm",
        "avgt",
        "-tu",
        "ns",
        "-f",
        "1",
        "-wi",
        String.valueOf(warmUp),
        "-w",
        "1s",
        "-i",
        String.valueOf(measured),
        "-r",
        "1s",
        "-foe",
        "true");
  }

  /**
   * The command.
   *
   * @param scores gets the outcome as JSON, or is empty when a loop fails
   */
  List<String> command(List<String> options, Path scores) {
    List<String> command = new ArrayList<>(List.of(Commands.java()));
    command.addAll(JVM);
    command.addAll(
        List.of(
            "-cp",
            target.resolve("classes") + File.pathSeparator + target.resolve("lib").resolve("*"),
            "org.openjdk.jmh.Main"));
    command.addAll(options);
    command.addAll(List.of("-rf", "json", "-rff", scores.toString()));
    return command;
  }
}
