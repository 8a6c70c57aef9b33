package riskcapital.local;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * Programs as folders of jars in the user's cache, apart from our own class path. They are had from
 * the Maven repositories when they are first asked for.
 */
public final class CachedJars {
  private final UserCache cache;
  private final Artifacts artifacts;
  private final Consumer<String> progress;

  /**
   * @param progress is told what is downloaded
   */
  public CachedJars(Consumer<String> progress) {
    this(UserCache.ofUser(), new Artifacts(progress), progress);
  }

  CachedJars(Site site) {
    this(site.cache(), site.artifacts(), site::tell);
  }

  private CachedJars(UserCache cache, Artifacts artifacts, Consumer<String> progress) {
    this.cache = cache;
    this.artifacts = artifacts;
    this.progress = progress;
  }

  /**
   * The folder of jars with everything that they need at run time.
   *
   * @param folder names program and version: what it holds never changes
   * @param coordinates {@code group:artifact:version}; these versions win over those of
   *     dependencies
   * @throws StackException when one can't be had
   */
  public Path withDependencies(String folder, String... coordinates) {
    return provide(folder, () -> artifacts.withDependencies(coordinates));
  }

  /**
   * The folder of these jars alone, without what they depend on.
   *
   * @param folder names program and version
   * @throws StackException when one can't be had
   */
  public Path alone(String folder, String... coordinates) {
    return provide(folder, () -> Stream.of(coordinates).map(artifacts::file).toList());
  }

  private Path provide(String name, Supplier<List<Path>> jars) {
    return cache.provide(
        name,
        folder -> {
          progress.accept("fetching " + name);
          for (Path jar : jars.get()) {
            PathUtils.copyFileToDirectory(jar, folder);
          }
        });
  }
}
