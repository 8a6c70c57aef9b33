package riskcapital.consolidator.backbone.stage;

import riskcapital.local.StackAddresses;
import riskcapital.local.test.NetworkCut;
import riskcapital.local.test.TestStack;

/** The consolidator's ways to MySQL and to the broker; the test itself takes others. */
final class Network implements AutoCloseable {
  private final NetworkCut mySql = NetworkCut.aroundMySql();
  private final NetworkCut kafka = NetworkCut.aroundKafka();
  private boolean whole = true;

  StackAddresses addresses() {
    return TestStack.get().reachingMySqlAt(mySql.address()).reachingKafkaAt(kafka.address());
  }

  /** Whether both servers can be reached. */
  boolean isWhole() {
    return whole;
  }

  void cutDatabase() {
    whole = false;
    mySql.cut();
  }

  void freezeDatabase() {
    whole = false;
    mySql.freeze();
  }

  void cutBroker() {
    whole = false;
    kafka.cut();
  }

  void restore() {
    mySql.restore();
    kafka.restore();
    whole = true;
  }

  @Override
  public void close() {
    mySql.close();
    kafka.close();
  }
}
