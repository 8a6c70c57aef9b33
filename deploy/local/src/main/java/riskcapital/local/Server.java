package riskcapital.local;

import java.nio.file.Path;

/** A server that is ready. */
public sealed interface Server extends AutoCloseable
    permits KafkaServer, MySqlServer, RegistryServer {
  String name();

  /** As its clients write it. */
  String address();

  Path logFile();

  long pid();

  /** Orderly first, forcibly after a bound; may be called again. */
  @Override
  void close();
}
