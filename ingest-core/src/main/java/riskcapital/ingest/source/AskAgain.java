package riskcapital.ingest.source;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryTemplate;

/** Does something with a page until it succeeds, waiting between attempts. */
public final class AskAgain {
  private final RetrySettings settings;
  private final Consumer<SourceException> failures;

  /** The consumer hears of each failure. */
  public AskAgain(RetrySettings settings, Consumer<SourceException> failures) {
    this.settings = settings;
    this.failures = failures;
  }

  /**
   * Does it, again and again after a {@link SourceException}; other exceptions come through.
   *
   * @throws InterruptedException when interrupted while waiting
   * @throws SourceException after very many attempts
   */
  public <T> T until(Supplier<T> page) throws InterruptedException {
    var template = new RetryTemplate(new SourceRetryPolicy(settings, failures::accept));
    try {
      return template.execute(page::get);
    } catch (RetryException e) {
      if (e.getCause() instanceof InterruptedException) {
        throw new InterruptedException("stopped while waiting for the source");
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException("stopped while waiting for the source");
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a page fails with a checked exception", e);
    }
  }
}
