package riskcapital.consolidator.exceptions.decisions;

import java.time.Instant;

/** What a person does with an exception. Reasons have at most 500 characters, none is blank. */
public sealed interface Decision {
  /** Why, one sentence for a person. */
  String reason();

  /** Somebody has seen it. */
  record Acknowledge(String reason) implements Decision {}

  /** Somebody works on it from now on; at most 100 characters. */
  record Assign(String assignee, String reason) implements Decision {}

  /** Something worth knowing about it; at most 2000 characters. */
  record Comment(String text) implements Decision {
    @Override
    public String reason() {
      return "Commented";
    }
  }

  /** Asks another person to let it rest until an instant. */
  record RequestWaiver(Instant expiresAt, String reason) implements Decision {}

  /** Lets it rest, as another person asked. */
  record ApproveWaiver(String reason) implements Decision {}

  /** Does not let it rest, as another person asked. */
  record DenyWaiver(String reason) implements Decision {}

  /** Ends it for good, where people may. */
  record Resolve(String reason) implements Decision {}
}
