package riskcapital.local;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;

/**
 * Files of a Maven repository, had as Maven has them: settings and mirrors are honoured, the local
 * repository is looked at first and filled. The local repository is that of the build which started
 * this process, if any.
 */
final class Artifacts {
  private final Consumer<String> progress;

  Artifacts(Consumer<String> progress) {
    this.progress = progress;
  }

  /** One file, without what it depends on. */
  Path file(String coordinates) {
    try (Context maven = context()) {
      ArtifactRequest request =
          new ArtifactRequest(new DefaultArtifact(coordinates), maven.remoteRepositories(), null);
      return path(
          maven
              .repositorySystem()
              .resolveArtifact(maven.repositorySystemSession(), request)
              .getArtifact());
    } catch (RepositoryException e) {
      throw unavailable(coordinates, e);
    }
  }

  /** Jars with everything that they need at run time. */
  List<Path> withDependencies(String... coordinates) {
    try (Context maven = context()) {
      CollectRequest collect =
          new CollectRequest(
              Stream.of(coordinates)
                  .map(each -> new Dependency(new DefaultArtifact(each), "runtime"))
                  .toList(),
              List.of(),
              maven.remoteRepositories());
      return maven
          .repositorySystem()
          .resolveDependencies(
              maven.repositorySystemSession(),
              new DependencyRequest(
                  collect,
                  (node, parents) ->
                      node.getDependency() == null
                          || List.of("compile", "runtime")
                              .contains(node.getDependency().getScope())))
          .getArtifactResults()
          .stream()
          .map(ArtifactResult::getArtifact)
          .map(Artifacts::path)
          .toList();
    } catch (RepositoryException e) {
      throw unavailable(coordinates[0], e);
    }
  }

  private Context context() {
    ContextOverrides.Builder overrides =
        ContextOverrides.create()
            .withUserSettings(true)
            .transferListener(new DownloadProgress(progress));
    Stream.of("maven.repo.local", "localRepository")
        .map(System::getProperty)
        .filter(path -> path != null && !path.isBlank())
        .findFirst()
        .ifPresent(path -> overrides.withLocalRepositoryOverride(Path.of(path)));
    return Runtimes.INSTANCE.getRuntime().create(overrides.build());
  }

  private static Path path(Artifact artifact) {
    return artifact.getFile().toPath();
  }

  private static StackException unavailable(String coordinates, RepositoryException cause) {
    return new StackException(
        coordinates
            + " can't be had from the Maven repositories: "
            + String.valueOf(cause.getMessage()).lines().findFirst().orElse(""),
        cause);
  }
}
