package riskcapital.consolidator.backbone;

/**
 * What the guarantee is tried on.
 *
 * @param histories how many: {@code rcm.backbone.histories}
 * @param seed of the first, the others follow: {@code rcm.backbone.seed}
 * @param disturbed share of the histories in which servers are cut, the consolidator is restarted
 *     and the topics are read again: {@code rcm.backbone.disturbed}
 */
record Parameters(int histories, long seed, double disturbed) {
  static Parameters ofSystem() {
    return new Parameters(
        Integer.getInteger("rcm.backbone.histories", 25),
        Long.getLong("rcm.backbone.seed", 1),
        Double.parseDouble(System.getProperty("rcm.backbone.disturbed", "0.04")));
  }

  /**
   * Whether the history of the seed is disturbed: spread evenly, of the first 25 the last but one.
   */
  boolean disturbs(long seedOfHistory) {
    return Math.floor((seedOfHistory + 1) * disturbed) > Math.floor(seedOfHistory * disturbed);
  }
}
