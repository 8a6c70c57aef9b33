package riskcapital.ingest.run;

/** Ends the process. */
@FunctionalInterface
public interface StopService {
  /** Exit code: another instance of the feed has taken over. */
  int FENCED = 3;

  /** Exit code: an error of the program. */
  int BROKEN = 4;

  /** Stops the service and ends the process with an exit code; returns at once. */
  void stop(int exitCode);
}
