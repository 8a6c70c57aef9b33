package riskcapital.consolidator.carrying;

/** The file or the database is not one that an import can work with; nothing was changed. */
final class UnsuitableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnsuitableException(String message) {
    super(message);
  }
}
