package riskcapital.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativeLibrariesTest {

  @Test
  void readsTheLoadersComplaint() {
    assertThat(
            NativeLibraries.missing(
                "/x/bin/mysqld: error while loading shared libraries: libaio.so.1: cannot open"
                    + " shared object file: No such file or directory\n"))
        .contains("libaio.so.1");
    assertThat(NativeLibraries.missing("Illegal instruction")).isEmpty();
  }

  @Test
  void knowsThePackagesOfOldAndNewReleases() {
    assertThat(NativeLibraries.PACKAGES.get("libaio.so.1"))
        .containsExactly("libaio1", "libaio1t64");
    assertThat(NativeLibraries.PACKAGES).containsKey("libnuma.so.1");
  }
}
