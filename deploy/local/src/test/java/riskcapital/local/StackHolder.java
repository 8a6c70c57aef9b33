package riskcapital.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process that starts a stack, writes the ids of all processes of it, and waits to be killed. */
final class StackHolder {
  private StackHolder() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    LocalStack.start(StackOptions.in(Path.of(args[0])));
    List<String> pids =
        ProcessHandle.current().descendants().map(each -> Long.toString(each.pid())).toList();
    Path part = Path.of(args[1] + ".part");
    Files.write(part, pids);
    Files.move(part, Path.of(args[1]), StandardCopyOption.ATOMIC_MOVE);
    new CountDownLatch(1).await();
  }
}
