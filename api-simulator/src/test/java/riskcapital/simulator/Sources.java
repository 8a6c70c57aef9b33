package riskcapital.simulator;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import riskcapital.simulator.changelog.Change;
import riskcapital.simulator.changelog.Feed;
import riskcapital.simulator.changelog.Position;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.source.Source;
import riskcapital.simulator.time.SimulatorClock;
import riskcapital.simulator.world.SimulatorProperties;
import riskcapital.simulator.world.World;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sources without a server. The world starts on Monday 9 March 2026. */
public final class Sources {

  public static final LocalDate EPOCH = LocalDate.of(2024, 3, 9);
  public static final Instant START_NOON = Instant.parse("2026-03-09T15:00:00Z");
  public static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Sources() {}

  public static World world(Map<String, ?> settings) {
    Map<String, Object> named = new HashMap<>();
    settings.forEach((key, value) -> named.put("simulator." + key, value));
    SimulatorProperties properties =
        new Binder(new MapConfigurationPropertySource(named))
            .bindOrCreate("simulator", SimulatorProperties.class);
    return World.of(properties, EPOCH);
  }

  public static Source at(Instant now, Map<String, ?> settings) {
    return new Source(world(settings), new SimulatorClock(Clock.fixed(now, ZoneOffset.UTC)));
  }

  public static List<Change> changes(Source source, Feed feed) {
    List<Change> all = new ArrayList<>();
    Iterator<Change> changes = source.changes(feed, Position.START, source.clock().asOf());
    changes.forEachRemaining(all::add);
    return all;
  }

  public static List<String> raw(Source source, Feed feed) {
    return changes(source, feed).stream().map(change -> raw(change.item())).toList();
  }

  public static String raw(Item item) {
    return written(item::writeRaw);
  }

  public static JsonNode standard(Item item, boolean rows) {
    return MAPPER.readTree(written(out -> item.writeStandard(out, rows)));
  }

  private static String written(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = MAPPER.createGenerator(text)) {
      writing.to(out);
    }
    return text.toString();
  }

  /** Something that writes JSON. */
  @FunctionalInterface
  private interface Writing {
    void to(JsonGenerator out);
  }
}
