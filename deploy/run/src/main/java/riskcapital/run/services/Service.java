package riskcapital.run.services;

import java.net.URI;
import java.nio.file.Path;

/**
 * A running service of ours.
 *
 * @param name as in the logs
 * @param base its address
 * @param process its process
 * @param log its log file
 */
public record Service(String name, URI base, ProcessHandle process, Path log) {
  /** Address of a path of it. */
  public URI at(String path) {
    return base.resolve(path);
  }
}
