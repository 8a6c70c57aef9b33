package riskcapital.consolidator.bi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.world.World;

/**
 * Holds {@code DATA-DICTIONARY.md} against a migrated database. To write it anew: {@code mvn -pl
 * consolidator verify -Dit.test=DataDictionaryIT -Drcm.dictionary.write=true}.
 */
class DataDictionaryIT {
  private static final World WORLD = new World(null);
  private static final DataDictionary DICTIONARY =
      new DataDictionary(
          WORLD.jdbc,
          ViewDescriptions.read(
              "060-status.sql",
              "090-bi-views.sql",
              "151-eras.sql",
              "200-rows-by-date.sql",
              "210-totals-of-portfolio.sql"));

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @Test
  void everyTableViewAndColumnIsDescribed() {
    assertThat(DICTIONARY.relations())
        .isNotEmpty()
        .allSatisfy(
            relation -> {
              assertThat(relation.comment()).as(relation.name()).isNotBlank();
              assertThat(relation.columns())
                  .allSatisfy(
                      column ->
                          assertThat(column.comment())
                              .as(relation.name() + "." + column.name())
                              .isNotBlank());
            });
  }

  @Test
  void theCommittedPageIsThatOfTheMigratedDatabase() throws IOException {
    Path page = Path.of(System.getProperty("basedir", "."), "DATA-DICTIONARY.md");
    if (Boolean.getBoolean("rcm.dictionary.write")) {
      Files.writeString(page, DICTIONARY.page());
    }
    assertThat(page).hasContent(DICTIONARY.page());
  }
}
