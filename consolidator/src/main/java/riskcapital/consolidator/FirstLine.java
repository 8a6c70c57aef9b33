package riskcapital.consolidator;

/** What a command says of a failure: drivers write paragraphs. */
public final class FirstLine {
  private FirstLine() {}

  /** First line of the failure's message. */
  public static String of(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    return message.lines().findFirst().orElse(message);
  }
}
