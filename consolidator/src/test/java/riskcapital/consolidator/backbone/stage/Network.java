package riskcapital.consolidator.backbone.stage;

import riskcapital.local.StackAddresses;
import riskcapital.local.test.NetworkCut;
import riskcapital.local.test.TestStack;

/** The consolidator's ways to MySQL and to the broker; the test itself takes others. */
final class Network implements AutoCloseable {
  private final NetworkCut mySql = NetworkCut.aroundMySql();
  private final NetworkCut kafka = NetworkCut.aroundKafka();

  StackAddresses addresses() {
    return TestStack.get().reachingMySqlAt(mySql.address()).reachingKafkaAt(kafka.address());
  }

  void cutDatabase() {
    mySql.cut();
  }

  void freezeDatabase() {
    mySql.freeze();
  }

  void cutBroker() {
    kafka.cut();
  }

  void restore() {
    mySql.restore();
    kafka.restore();
  }

  @Override
  public void close() {
    mySql.close();
    kafka.close();
  }
}
