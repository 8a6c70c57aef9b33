package riskcapital.simulator.funds;

/** A manager of about eight funds, and how it submits. */
public record Manager(long managerId, String name, Habit habit) {}
