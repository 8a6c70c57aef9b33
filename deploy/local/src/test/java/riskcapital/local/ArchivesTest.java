package riskcapital.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
  @TempDir Path folder;

  @Test
  void unpacksWhatIsWanted() throws IOException {
    Path target = folder.resolve("target");
    Archives.unzip(zip("bin/a", "lib/b"), target, name -> name.startsWith("bin/"));
    assertThat(target.resolve("bin/a")).hasContent("bin/a");
    assertThat(target.resolve("lib")).doesNotExist();
  }

  @Test
  void staysInItsFolder() throws IOException {
    Path archive = zip("../escaped");
    assertThatThrownBy(() -> Archives.unzip(archive, folder.resolve("target"), name -> true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("../escaped");
    assertThat(folder.resolve("escaped")).doesNotExist();
  }

  private Path zip(String... names) throws IOException {
    Path archive = folder.resolve("archive.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return archive;
  }
}
