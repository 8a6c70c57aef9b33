package riskcapital.simulator.source;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import riskcapital.simulator.item.Item;

/** Since when which fund's submissions are held back; what came before stays visible. */
final class Withheld {

  private final Map<Long, NavigableMap<Instant, Boolean>> changes = new ConcurrentHashMap<>();

  void change(long fundId, boolean held, Instant from) {
    changes.computeIfAbsent(fundId, id -> new ConcurrentSkipListMap<>()).put(from, held);
  }

  boolean allows(Item item) {
    NavigableMap<Instant, Boolean> ofFund = changes.get(item.fundId());
    if (ofFund == null) {
      return true;
    }
    Map.Entry<Instant, Boolean> latest = ofFund.floorEntry(item.updatedAt());
    return latest == null || !latest.getValue();
  }
}
