package riskcapital.local.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;
import org.netcrusher.core.reactor.NioReactor;
import org.netcrusher.tcp.TcpCrusher;
import org.netcrusher.tcp.TcpCrusherBuilder;
import riskcapital.local.Ports;
import riskcapital.local.StackAddresses;

/**
 * A way to a server that can be cut or frozen. Clients that use {@link #address()} pass through it;
 * others are not touched.
 */
public final class NetworkCut implements AutoCloseable {
  private final NioReactor reactor;
  private final TcpCrusher way;
  private final InetSocketAddress address;
  private final @Nullable FileChannel turn;

  private NetworkCut(NioReactor reactor, TcpCrusher way, @Nullable FileChannel turn) {
    this.reactor = reactor;
    this.way = way;
    this.turn = turn;
    this.address = way.getBindAddress();
  }

  /** A way that is open, from a free port of loopback to the server. */
  public static NetworkCut around(InetSocketAddress server) {
    return between(freeAddress(), server, null);
  }

  /** Around MySQL; see {@link StackAddresses#reachingMySqlAt}. */
  public static NetworkCut aroundMySql() {
    return around(TestStack.get().mySqlServer());
  }

  /**
   * Around Kafka; see {@link StackAddresses#reachingKafkaAt}. A build has one such way, so a test
   * JVM waits until that of a module at work beside it has closed its own.
   */
  public static NetworkCut aroundKafka() {
    DetourEntry detour = TestStack.state().detour();
    FileChannel turn = TestStack.takeDetour();
    try {
      return between(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), detour.port()),
          detour.server(),
          turn);
    } catch (RuntimeException notOpened) {
      release(turn);
      throw notOpened;
    }
  }

  private static NetworkCut between(
      InetSocketAddress entry, InetSocketAddress server, @Nullable FileChannel turn) {
    try {
      NioReactor reactor = new NioReactor();
      return new NetworkCut(
          reactor,
          TcpCrusherBuilder.builder()
              .withReactor(reactor)
              .withBindAddress(entry)
              .withConnectAddress(server)
              .buildAndOpen(),
          turn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the clients connect to. */
  public InetSocketAddress address() {
    return address;
  }

  /** Closes all connections; new ones are refused. */
  public void cut() {
    if (way.isOpen()) {
      way.close();
    }
  }

  /** Connections stay, no byte passes. */
  public void freeze() {
    if (way.isOpen() && !way.isFrozen()) {
      way.freeze();
    }
  }

  /** As it was at first. Connections that were cut stay lost, frozen ones go on. */
  public void restore() {
    if (!way.isOpen()) {
      way.open();
    } else if (way.isFrozen()) {
      way.unfreeze();
    }
  }

  @Override
  public void close() {
    cut();
    reactor.close();
    if (turn != null) {
      release(turn);
    }
  }

  private static void release(FileChannel turn) {
    try {
      turn.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress freeAddress() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free());
  }
}
