package riskcapital.local.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

  private NetworkCut(NioReactor reactor, TcpCrusher way) {
    this.reactor = reactor;
    this.way = way;
    this.address = way.getBindAddress();
  }

  /** A way that is open, from a free port of loopback to the server. */
  public static NetworkCut around(InetSocketAddress server) {
    return between(freeAddress(), server);
  }

  /** Around MySQL; see {@link StackAddresses#reachingMySqlAt}. */
  public static NetworkCut aroundMySql() {
    return around(TestStack.get().mySqlServer());
  }

  /**
   * Around Kafka; see {@link StackAddresses#reachingKafkaAt}. A build has one such way, so one cut
   * of it may be open at a time.
   */
  public static NetworkCut aroundKafka() {
    DetourEntry detour = TestStack.state().detour();
    return between(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), detour.port()), detour.server());
  }

  private static NetworkCut between(InetSocketAddress entry, InetSocketAddress server) {
    try {
      NioReactor reactor = new NioReactor();
      return new NetworkCut(
          reactor,
          TcpCrusherBuilder.builder()
              .withReactor(reactor)
              .withBindAddress(entry)
              .withConnectAddress(server)
              .buildAndOpen());
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
  }

  private static InetSocketAddress freeAddress() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free());
  }
}
