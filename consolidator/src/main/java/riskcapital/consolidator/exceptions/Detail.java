package riskcapital.consolidator.exceptions;

import java.time.Instant;

/** What a transition brings beside the states before and after it. */
public sealed interface Detail
    permits Lateness,
        Detail.Assignment,
        Detail.Comment,
        Detail.Level,
        Detail.WaiverDecision,
        Detail.WaiverRequest {

  /** Who works on the exception from now on. */
  record Assignment(String assignee) implements Detail {}

  /** What a person wrote. */
  record Comment(String text) implements Detail {}

  /** The escalation level reached. */
  record Level(int reached) implements Detail {}

  /** The end of the waiver that is asked for. */
  record WaiverRequest(Instant expiresAt) implements Detail {}

  /** The request that is approved or denied. */
  record WaiverDecision(Waiver waiver) implements Detail {}
}
