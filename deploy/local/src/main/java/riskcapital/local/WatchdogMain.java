package riskcapital.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts servers for a parent process and stops them when the parent is gone: standard input ends
 * with the parent, however it ended. It runs in its own small JVM and from this one class file, so
 * it may use nothing but the JDK.
 *
 * <p>A request is: log file, working folder, number of environment variables and their names and
 * values, number of arguments and the arguments. The answer is the process id, or -1 and a message.
 * Before the first request it answers 0: the watchdog of an earlier stack in the same folder has
 * then stopped its servers.
 *
 * <p>Argument: a file that is locked for as long as the servers may live.
 */
final class WatchdogMain {
  private static final int ORDERLY_SECONDS = 15;

  private WatchdogMain() {}

  public static void main(String[] args) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid()) {
        serve();
      }
    }
  }

  private static void serve() throws IOException {
    List<Process> children = new ArrayList<>();
    DataInputStream requests = new DataInputStream(System.in);
    DataOutputStream answers = new DataOutputStream(System.out);
    answers.writeLong(0);
    answers.flush();
    try {
      while (true) {
        ProcessBuilder builder = read(requests);
        try {
          Process child = builder.start();
          children.add(child);
          answers.writeLong(child.pid());
        } catch (IOException e) {
          answers.writeLong(-1);
          answers.writeUTF(String.valueOf(e.getMessage()));
        }
        answers.flush();
      }
    } catch (EOFException parentIsGone) {
      stop(children);
    }
  }

  private static ProcessBuilder read(DataInputStream requests) throws IOException {
    ProcessBuilder builder = new ProcessBuilder();
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(requests.readUTF())))
        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
        .directory(new File(requests.readUTF()));
    for (int variables = requests.readInt(); variables > 0; variables--) {
      builder.environment().put(requests.readUTF(), requests.readUTF());
    }
    List<String> command = new ArrayList<>();
    for (int arguments = requests.readInt(); arguments > 0; arguments--) {
      command.add(requests.readUTF());
    }
    return builder.command(command);
  }

  private static void stop(List<Process> children) {
    children.forEach(Process::destroy);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(ORDERLY_SECONDS);
    for (Process child : children) {
      try {
        if (!child.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          child.destroyForcibly();
        }
      } catch (InterruptedException e) {
        child.destroyForcibly();
      }
    }
  }
}
