package riskcapital.consolidator.exceptions;

/**
 * A transition and what it led to.
 *
 * @param transition what happened
 * @param after the exception after it
 */
public record ExceptionStep(Transition transition, ExceptionCase after) {}
