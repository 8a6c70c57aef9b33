package riskcapital.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on loopback. */
public final class Ports {
  /** Below the range from which systems take the ports of outgoing connections. */
  private static final int FIRST_FREE = 20_000;

  private static final int LAST_FREE = 32_000;

  private Ports() {}

  static void requireValid(String server, int port) {
    if (port < 0 || port > 65_535) {
      throw new StackException(
          "The port of " + server + " must be between 0 (a free one) and 65535 but is " + port);
    }
  }

  /**
   * The port to listen on: the one asked for, else the one remembered in the file when it is free,
   * else any free one. The answer is remembered.
   *
   * @throws StackException when the port asked for is taken
   */
  static int choose(String server, int asked, Path memory) {
    int port = asked;
    requireFree(server, asked);
    if (port == 0) {
      int remembered = remembered(memory);
      port = remembered > 0 && isFree(remembered) ? remembered : free();
    }
    try {
      Files.createDirectories(memory.toAbsolutePath().getParent());
      Files.writeString(memory, Integer.toString(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return port;
  }

  /**
   * Nothing for 0, which asks for any free port.
   *
   * @throws StackException when somebody listens there
   */
  public static void requireFree(String server, int port) {
    if (port > 0 && !isFree(port)) {
      throw new StackException(
          "Port " + port + " for " + server + " is taken by another program; choose another one");
    }
  }

  /** One that nobody listens on now. */
  public static int free() {
    for (int attempt = 0; attempt < 200; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST_FREE, LAST_FREE);
      if (isFree(port)) {
        return port;
      }
    }
    throw new StackException(
        "No free port was found between " + FIRST_FREE + " and " + LAST_FREE + " on 127.0.0.1");
  }

  private static int remembered(Path memory) {
    try {
      return Files.exists(memory) ? Integer.parseInt(Files.readString(memory).strip()) : 0;
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
