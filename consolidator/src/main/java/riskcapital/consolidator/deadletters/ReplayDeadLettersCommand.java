package riskcapital.consolidator.deadletters;

import java.io.PrintStream;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import riskcapital.consolidator.Options;

/** {@code replay-dead-letters}: offers the dead letters of a topic to it again, then ends. */
public final class ReplayDeadLettersCommand {
  /** How it is called. */
  public static final String USAGE =
      "replay-dead-letters --topic=TOPIC [--bootstrap-servers=127.0.0.1:9092]"
          + " [--group-id=replay-dead-letters]";

  private static final Set<String> KNOWN = Set.of("topic", "bootstrap-servers", "group-id");

  private ReplayDeadLettersCommand() {}

  /** Runs the command, or tells its usage; the exit code is 0, or 1 after a line on {@code err}. */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    if (Options.askForHelp(args)) {
      out.println(USAGE);
      return 0;
    }
    try {
      Options options = Options.parse(args, KNOWN);
      String topic = options.required("topic");
      ReplayDeadLetters replay =
          new ReplayDeadLetters(
              options.orElse("bootstrap-servers", "127.0.0.1:9092"),
              options.orElse("group-id", "replay-dead-letters"));
      out.println(replay.run(topic) + " dead letters of " + topic + " published again");
      return 0;
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage() + "; usage: " + USAGE);
    } catch (KafkaException refused) {
      err.println("the broker does not do it: " + refused.getMessage());
    }
    return 1;
  }
}
