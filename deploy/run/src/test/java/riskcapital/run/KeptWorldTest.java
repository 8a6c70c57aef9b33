package riskcapital.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptWorldTest {
  private static final KeptWorld WORLD =
      new KeptWorld(7, 60, 3, LocalDate.of(2024, 11, 22), Instant.parse("2026-11-22T10:00:00.5Z"));

  @Test
  void aFolderWithoutAWorldHasNone(@TempDir Path folder) {
    assertThat(KeptWorld.read(folder)).isNull();
  }

  @Test
  void theWorldIsReadAsItWasWritten(@TempDir Path folder) {
    WORLD.write(folder);
    assertThat(KeptWorld.read(folder)).isEqualTo(WORLD);
    WORLD.thawed().write(folder);
    assertThat(KeptWorld.read(folder)).isEqualTo(WORLD.thawed());
  }

  @Test
  void anotherSeedIsAnotherWorld() {
    RunOptions options = new RunOptions();
    options.funds = 7;
    options.seed = 3;
    assertThat(WORLD.matches(options)).isTrue();
    options.seed = 4;
    assertThat(WORLD.matches(options)).isFalse();
  }
}
