package riskcapital.consolidator.backbone.steps;

import riskcapital.consolidator.backbone.stage.Stage;

/**
 * One step of a history. Any sequence of steps is a history, so that steps can be left out when the
 * smallest one that disagrees is looked for.
 */
public sealed interface Step
    permits Deliver,
        CompleteRun,
        ChangePolicy,
        Decide,
        MoveClock,
        Sweep,
        Disturb,
        Barrier,
        ReadAgain {
  /**
   * Lets it happen.
   *
   * @throws riskcapital.consolidator.backbone.compare.Disagreement when a comparison fails
   */
  void happen(Stage stage);
}
