package riskcapital.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The most resident memory that a process ever had, where the system tells it. */
public final class PeakMemory {
  private static final long KIB_PER_MB = 1_024;

  private PeakMemory() {}

  /** Megabytes, heap and all else; empty on a system without {@code /proc}. */
  public static OptionalLong megabytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MB)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
