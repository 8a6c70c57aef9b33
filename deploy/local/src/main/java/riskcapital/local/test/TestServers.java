package riskcapital.local.test;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import riskcapital.local.LocalStack;
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

  @Override
  void close();

  static TestServers start(Path folder, Consumer<String> log) {
    String wanted = System.getenv().getOrDefault("RCM_TEST_STACK", "auto").toLowerCase(Locale.ROOT);
    return switch (wanted) {
      case "containers" -> new Containers(ContainerStack.start(log));
      case "embedded" -> embedded(folder, log);
      case "auto" ->
          ContainerStack.tryToStart(log)
              .<TestServers>map(Containers::new)
              .orElseGet(() -> embedded(folder, log));
      default ->
          throw new StackException(
              "RCM_TEST_STACK must be containers, embedded or auto but is " + wanted);
    };
  }

  private static TestServers embedded(Path folder, Consumer<String> log) {
    return new Embedded(LocalStack.start(StackOptions.in(folder).tellingProgress(log)));
  }

  /** Servers in containers. */
  record Containers(ContainerStack stack) implements TestServers {
    @Override
    public StackAddresses addresses() {
      return stack.addresses();
    }

    @Override
    public void close() {
      stack.close();
    }
  }

  /** Servers as processes of this machine. */
  record Embedded(LocalStack stack) implements TestServers {
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
