package riskcapital.consolidator.policychanges;

/** Who changes policy, and why. */
record Decision(String actor, String reason) {}
