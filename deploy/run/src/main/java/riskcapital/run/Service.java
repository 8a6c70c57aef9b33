package riskcapital.run;

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
record Service(String name, URI base, ProcessHandle process, Path log) {
  URI at(String path) {
    return base.resolve(path);
  }
}
