package riskcapital.local.test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process named so that a later one with the same id is not taken for it.
 *
 * @param startMillis since the epoch; 0 where the system does not tell
 */
record BuildProcess(long pid, long startMillis) {

  static BuildProcess of(ProcessHandle handle) {
    return new BuildProcess(
        handle.pid(), handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
  }

  static BuildProcess current() {
    return of(ProcessHandle.current());
  }

  /**
   * The build that runs this JVM: the nearest ancestor that is a JVM too, because Maven may put a
   * shell between itself and the tests. Outside of a Maven build it is this JVM.
   */
  static BuildProcess ofThisBuild() {
    boolean forkedByMaven =
        System.getProperty("surefire.real.class.path") != null
            || System.getProperty("surefire.test.class.path") != null;
    Optional<ProcessHandle> ancestor = ProcessHandle.current().parent();
    while (forkedByMaven && ancestor.isPresent()) {
      if (isJava(ancestor.get())) {
        return of(ancestor.get());
      }
      ancestor = ancestor.get().parent();
    }
    return current();
  }

  boolean isAlive() {
    return ProcessHandle.of(pid).filter(handle -> of(handle).equals(this)).isPresent();
  }

  private static boolean isJava(ProcessHandle handle) {
    return handle
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().toString())
        .filter(name -> name.startsWith("java"))
        .isPresent();
  }
}
