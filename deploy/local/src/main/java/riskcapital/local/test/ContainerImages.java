package riskcapital.local.test;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;
import riskcapital.local.StackException;

/**
 * The engine's store of images. An image is pulled before a container asks for it, once:
 * Testcontainers would try for minutes what a registry that can't be reached never gives.
 */
final class ContainerImages implements Closeable {
  private static final Duration SILENCE_BOUND = Duration.ofSeconds(60);

  private final DockerClient engine;
  private final Consumer<String> log;

  private ContainerImages(DockerClient engine, Consumer<String> log) {
    this.engine = engine;
    this.log = log;
  }

  /**
   * Of the engine that Testcontainers finds.
   *
   * @throws StackException when none answers
   */
  static ContainerImages ofEngine(Consumer<String> log) {
    try {
      return new ContainerImages(
          DockerClientProviderStrategy.getClientForConfig(
              DockerClientFactory.instance().getTransportConfig()),
          log);
    } catch (IllegalStateException e) {
      throw new StackException("No container engine answers", e);
    }
  }

  /**
   * Returns when the engine has the image.
   *
   * @throws StackException when it can't be had
   */
  void require(DockerImageName wanted) {
    String image = ImageNameSubstitutor.instance().apply(wanted).asCanonicalNameString();
    try {
      engine.inspectImageCmd(image).exec();
    } catch (NotFoundException absent) {
      log.accept("pulling the image " + image);
      pull(image);
    }
  }

  private void pull(String image) {
    AtomicInteger news = new AtomicInteger();
    try (var pull = engine.pullImageCmd(image).exec(counting(news))) {
      int seen = -1;
      while (!pull.awaitCompletion(SILENCE_BOUND.toSeconds(), TimeUnit.SECONDS)) {
        if (news.get() == seen) {
          throw new StackException("The image " + image + " can't be pulled: no progress");
        }
        seen = news.get();
      }
      engine.inspectImageCmd(image).exec();
    } catch (DockerException e) {
      throw new StackException("The image " + image + " can't be pulled: " + reason(e), e);
    } catch (IOException e) {
      throw new StackException("The image " + image + " can't be pulled: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("The wait for the image " + image + " was interrupted", e);
    }
  }

  private static ResultCallback.Adapter<PullResponseItem> counting(AtomicInteger news) {
    return new ResultCallback.Adapter<>() {
      @Override
      public void onNext(PullResponseItem item) {
        news.incrementAndGet();
      }
    };
  }

  /** The engine answers {@code Status 500: {"message":"..."}}. */
  private static String reason(DockerException failure) {
    return String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
  }

  @Override
  public void close() throws IOException {
    engine.close();
  }
}
