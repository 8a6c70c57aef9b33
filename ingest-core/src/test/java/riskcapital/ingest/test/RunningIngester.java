package riskcapital.ingest.test;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import riskcapital.ingest.run.StopService;

/** An ingester in this JVM, with fast intervals. What would end the process is recorded instead. */
public final class RunningIngester implements AutoCloseable {
  static {
    Awaitility.setDefaultTimeout(Duration.ofMinutes(3));
  }

  private final ConfigurableApplicationContext context;
  private final AtomicReference<@Nullable Integer> exitCode;

  private RunningIngester(
      ConfigurableApplicationContext context, AtomicReference<@Nullable Integer> exitCode) {
    this.context = context;
    this.exitCode = exitCode;
  }

  /** Settings of an ingester of a test's own topics. */
  public static Map<String, Object> settings(
      String bootstrapServers, String registryUrl, String prefix, String sourceUrl) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", 0);
    settings.put("rcm.kafka.bootstrap-servers", bootstrapServers);
    settings.put("rcm.registry-url", registryUrl);
    settings.put("rcm.topic-prefix", prefix);
    settings.put("rcm.partitions", 3);
    settings.put("ingest.source.base-url", sourceUrl);
    settings.put("ingest.source.api-key", "test-key");
    settings.put("ingest.poll-interval", "100ms");
    settings.put("ingest.run-interval", "1s");
    settings.put("ingest.retry.first", "50ms");
    settings.put("ingest.retry.permanent", "200ms");
    return settings;
  }

  /** Starts an ingester. */
  public static RunningIngester start(
      Class<?> application, Map<String, Object> settings, Clock clock) {
    AtomicReference<@Nullable Integer> exitCode = new AtomicReference<>();
    StopService stop = exitCode::set;
    String[] arguments =
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(application)
            .initializers(
                starting -> {
                  starting.getBeanFactory().registerSingleton("stopService", stop);
                  starting.getBeanFactory().registerSingleton("clock", clock);
                })
            .run(arguments);
    return new RunningIngester(context, exitCode);
  }

  /** The code that the process would have ended with. */
  public OptionalInt exitCode() {
    Integer code = exitCode.get();
    return code == null ? OptionalInt.empty() : OptionalInt.of(code);
  }

  /** Where its own endpoints are. */
  public String url() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  @Override
  public void close() {
    context.close();
  }
}
