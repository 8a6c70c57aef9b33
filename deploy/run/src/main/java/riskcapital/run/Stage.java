package riskcapital.run;

/**
 * A measured part of a run.
 *
 * @param millis how long it took
 * @param rows what it moved, 0 where rows are not its measure
 */
record Stage(String name, long millis, long rows) {}
