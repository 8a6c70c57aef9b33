package riskcapital.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import riskcapital.bench.measure.TestBed;
import riskcapital.local.Ports;
import riskcapital.run.services.Service;
import riskcapital.run.terminal.RunException;

/** Starts Kafka Connect with the sink as a process of its own. */
final class StartConnect {
  private static final Duration BOUND = Duration.ofMinutes(3);
  private static final long BETWEEN_LOOKS_MILLIS = 200;
  private final TestBed bed;

  StartConnect(TestBed bed) {
    this.bed = bed;
  }

  /** Returns when the sink and its tasks run. */
  Service start(ConnectProgram program) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(bed.folder().resolve("connect"));
    Path worker = folder.resolve("worker.properties");
    Path sink = folder.resolve("sink.properties");
    int port = Ports.free();
    ConnectSettings.writeWorker(worker, bed, folder.resolve("offsets"), port);
    ConnectSettings.writeSink(sink, bed);
    Service connect = bed.services().start("connect", port, program.command(folder, worker, sink));
    awaitRunning(connect);
    return connect;
  }

  private void awaitRunning(Service connect) throws InterruptedException {
    SinkState state = new SinkState(connect);
    long deadline = System.nanoTime() + BOUND.toNanos();
    while (!state.isRunning()) {
      bed.services().requireAlive();
      if (System.nanoTime() > deadline) {
        throw new RunException("the sink did not start in time; its log is " + connect.log());
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
    }
  }
}
