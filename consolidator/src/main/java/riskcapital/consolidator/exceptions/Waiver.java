package riskcapital.consolidator.exceptions;

import java.time.Instant;

/**
 * A waiver, asked for or in force.
 *
 * @param requestSequence the event that asked for it
 * @param requestedBy who asked
 * @param expiresAt when it ends
 */
public record Waiver(int requestSequence, String requestedBy, Instant expiresAt) {}
