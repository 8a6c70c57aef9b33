package riskcapital.consolidator.backbone.stage;

/** What happens to the house. */
public enum Disturbance {
  /** The consolidator is stopped in an orderly way. */
  STOP,
  /** It is started again, and everything else answers. */
  START,
  /** It ends with its connections lost in the middle of whatever it did. */
  CRASH,
  /** Connections to MySQL are lost, new ones refused. */
  CUT_DATABASE,
  /** MySQL answers nothing; the connections stay. */
  FREEZE_DATABASE,
  /** Connections to the broker are lost, new ones refused. */
  CUT_BROKER,
  /** Everything answers again. */
  RESTORE
}
