package riskcapital.local.test;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import riskcapital.local.KafkaDetour;
import riskcapital.local.LocalStack;
import riskcapital.local.Ports;
import riskcapital.local.StackAddresses;
import riskcapital.local.StackException;
import riskcapital.local.StackOptions;

/**
 * The servers behind {@link TestStack}: {@code RCM_TEST_STACK} says {@code containers}, {@code
 * embedded} or {@code auto}, which is containers where an engine answers and the images can be had,
 * the embedded stack otherwise.
 */
sealed interface TestServers extends AutoCloseable {
  StackAddresses addresses();

  DetourEntry detour();

  /** Which stack this is, and why, for a person. */
  String origin();

  @Override
  void close();

  static TestServers start(Path folder, Consumer<String> log) {
    String wanted = System.getenv().getOrDefault("RCM_TEST_STACK", "auto").toLowerCase(Locale.ROOT);
    return switch (wanted) {
      case "containers" -> new Containers(ContainerStack.start(log));
      case "embedded" -> embedded(folder, log, "embedded stack");
      case "auto" -> containersOrEmbedded(folder, log);
      default ->
          throw new StackException(
              "RCM_TEST_STACK must be containers, embedded or auto but is " + wanted);
    };
  }

  private static TestServers containersOrEmbedded(Path folder, Consumer<String> log) {
    try {
      return new Containers(ContainerStack.start(log));
    } catch (StackException e) {
      String origin = "embedded stack, because: " + e.getMessage();
      log.accept(origin);
      return embedded(folder, log, origin);
    }
  }

  private static TestServers embedded(Path folder, Consumer<String> log, String origin) {
    KafkaDetour detour = new KafkaDetour(Ports.free(), Ports.free());
    return new Embedded(
        LocalStack.start(StackOptions.in(folder).withDetour(detour).tellingProgress(log)),
        new DetourEntry(
            detour.advertises(),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), detour.listensOn())),
        origin);
  }

  /** Servers in containers. */
  record Containers(ContainerStack stack) implements TestServers {
    @Override
    public StackAddresses addresses() {
      return stack.addresses();
    }

    @Override
    public DetourEntry detour() {
      return stack.detour();
    }

    @Override
    public String origin() {
      return "containers";
    }

    @Override
    public void close() {
      stack.close();
    }
  }

  /** Servers as processes of this machine. */
  record Embedded(LocalStack stack, DetourEntry detour, String origin) implements TestServers {
    @Override
    public StackAddresses addresses() {
      return stack.addresses();
    }

    @Override
    public void close() {
      stack.close();
    }
  }
}
