package riskcapital.bench.peers;

import java.io.IOException;
import java.net.URI;
import riskcapital.run.services.HttpJson;
import riskcapital.run.services.Service;
import riskcapital.run.terminal.RunException;
import tools.jackson.databind.JsonNode;

/** What Connect says of the sink and its tasks. */
final class SinkState {
  private static final HttpJson HTTP = new HttpJson("");
  private final Service connect;
  private final URI status;

  SinkState(Service connect) {
    this.connect = connect;
    this.status = connect.at("/connectors/" + ConnectSettings.SINK + "/status");
  }

  /**
   * Whether all run.
   *
   * @throws RunException when one has failed
   */
  boolean isRunning() throws InterruptedException {
    if (HTTP.status(status) != 200) {
      return false;
    }
    try {
      return isRunning(HttpJson.MAPPER.readTree(HTTP.text(status)), connect);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isRunning(JsonNode state, Service connect) {
    requireNotFailed(state.path("connector"), connect);
    int running = 0;
    for (JsonNode task : state.path("tasks")) {
      requireNotFailed(task, connect);
      running += task.path("state").asString("").equals("RUNNING") ? 1 : 0;
    }
    return running == ConnectSettings.TASKS;
  }

  private static void requireNotFailed(JsonNode part, Service connect) {
    if (part.path("state").asString("").equals("FAILED")) {
      throw new RunException(
          "the sink failed: %s; its log is %s"
              .formatted(
                  part.path("trace").asString("").lines().findFirst().orElse(""), connect.log()));
    }
  }
}
