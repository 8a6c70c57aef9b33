package riskcapital.ingest.publish;

/** Another instance of the same feed has taken over: this one must stop. */
public final class FencedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FencedException(Throwable cause) {
    super("another instance of this feed has taken over", cause);
  }
}
