package riskcapital.consolidator.operations;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people send with a decision on an exception. Each names, as {@code sequence}, the newest
 * event that the person has seen.
 */
sealed interface DecisionBody {
  /** The newest event that the person has seen. */
  Integer sequence();

  record Acknowledgement(
      @NotNull @Min(1) Integer sequence, @Size(max = 500) @Nullable String reason)
      implements DecisionBody {}

  record Assignment(
      @NotNull @Min(1) Integer sequence,
      @NotBlank @Size(max = 100) String assignee,
      @Size(max = 500) @Nullable String reason)
      implements DecisionBody {}

  record Comment(@NotNull @Min(1) Integer sequence, @NotBlank @Size(max = 2000) String text)
      implements DecisionBody {}

  record WaiverRequest(
      @NotNull @Min(1) Integer sequence,
      @NotNull Instant expiresAt,
      @NotBlank @Size(max = 500) String reason)
      implements DecisionBody {}

  /** An approval, a denial or a resolution. */
  record Reasoned(@NotNull @Min(1) Integer sequence, @NotBlank @Size(max = 500) String reason)
      implements DecisionBody {}

  /** A reason that may be left out. */
  static String or(@Nullable String reason, String otherwise) {
    return reason == null || reason.isBlank() ? otherwise : reason.strip();
  }
}
