package riskcapital.run;

import riskcapital.local.ExternalDatabase;
import riskcapital.local.LocalStack;
import riskcapital.local.StackOptions;
import riskcapital.run.services.RunFolder;
import riskcapital.run.terminal.Console;

/** Starts Kafka, the registry and MySQL as the options say. */
final class StartStack {
  private StartStack() {}

  static LocalStack start(RunOptions options, RunFolder folder, Console console) {
    StackOptions stack =
        StackOptions.in(folder.path())
            .withPorts(options.kafkaPort, options.registryPort, options.mysqlPort)
            .keepingData(options.keepData)
            .stoppingOnExit(false)
            .tellingProgress(console::step);
    if (options.jdbcUrl != null) {
      stack =
          stack.withDatabase(
              new ExternalDatabase(options.jdbcUrl, options.jdbcUser, options.jdbcPassword));
    }
    return LocalStack.start(stack);
  }
}
