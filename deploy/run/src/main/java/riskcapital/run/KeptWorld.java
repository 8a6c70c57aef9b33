package riskcapital.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The simulated world whose data a folder holds, so that a later start with kept data goes on with
 * the same one.
 *
 * @param epoch first day of the simulated history
 * @param frozenAt instant at which {@code --once} froze it; null while it lives
 */
record KeptWorld(
    int funds, int positionsPerFund, long seed, LocalDate epoch, @Nullable Instant frozenAt) {
  private static final String FILE = "world.properties";

  static @Nullable KeptWorld read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return null;
    }
    Properties kept = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      kept.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String frozenAt = kept.getProperty("frozen-at", "");
    return new KeptWorld(
        Integer.parseInt(kept.getProperty("funds")),
        Integer.parseInt(kept.getProperty("positions-per-fund")),
        Long.parseLong(kept.getProperty("seed")),
        LocalDate.parse(kept.getProperty("epoch")),
        frozenAt.isEmpty() ? null : Instant.parse(frozenAt));
  }

  void write(Path folder) {
    Properties kept = new Properties();
    kept.setProperty("funds", Integer.toString(funds));
    kept.setProperty("positions-per-fund", Integer.toString(positionsPerFund));
    kept.setProperty("seed", Long.toString(seed));
    kept.setProperty("epoch", epoch.toString());
    kept.setProperty("frozen-at", frozenAt == null ? "" : frozenAt.toString());
    try (Writer out = Files.newBufferedWriter(folder.resolve(FILE))) {
      kept.store(out, "The simulated world of this folder");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  KeptWorld frozenAt(Instant instant) {
    return new KeptWorld(funds, positionsPerFund, seed, epoch, instant);
  }

  /** The same world, living on. */
  KeptWorld thawed() {
    return new KeptWorld(funds, positionsPerFund, seed, epoch, null);
  }

  /** Whether the options ask for this very world. */
  boolean matches(RunOptions options) {
    return funds == options.funds
        && positionsPerFund == options.positionsPerFund
        && seed == options.seed;
  }
}
