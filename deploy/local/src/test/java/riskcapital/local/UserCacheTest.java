package riskcapital.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCacheTest {
  @TempDir Path root;

  @Test
  void fillsOnceHoweverManyAsk() {
    AtomicInteger fills = new AtomicInteger();
    UserCache cache = new UserCache(root);
    List<CompletableFuture<Path>> asked =
        IntStream.range(0, 8)
            .mapToObj(
                each ->
                    CompletableFuture.supplyAsync(
                        () ->
                            cache.provide(
                                "thing",
                                folder ->
                                    Files.writeString(
                                        folder.resolve("file"),
                                        Integer.toString(fills.incrementAndGet())))))
            .toList();
    assertThat(asked).extracting(CompletableFuture::join).containsOnly(root.resolve("thing"));
    assertThat(root.resolve("thing/file")).hasContent("1");
  }

  @Test
  void showsNothingIncomplete() throws IOException {
    UserCache cache = new UserCache(root);
    assertThatThrownBy(
            () ->
                cache.provide(
                    "thing",
                    folder -> {
                      Files.writeString(folder.resolve("half"), "");
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(StackException.class)
        .hasMessage("The cache folder " + root + " can't be filled: disk full");
    assertThat(root.resolve("thing")).doesNotExist();

    cache.provide("thing", folder -> Files.writeString(folder.resolve("whole"), ""));
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(Files::isRegularFile).map(root::relativize).map(Path::toString))
          .containsExactlyInAnyOrder("thing.lock", "thing/whole");
    }
  }
}
