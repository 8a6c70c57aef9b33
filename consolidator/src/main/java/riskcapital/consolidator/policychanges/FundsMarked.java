package riskcapital.consolidator.policychanges;

/** A change of policy marked funds to be derived again; published in its transaction. */
public record FundsMarked() {}
