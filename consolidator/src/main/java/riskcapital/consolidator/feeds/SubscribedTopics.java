package riskcapital.consolidator.feeds;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.RcmSettings;
import riskcapital.schemas.Topic;

/** The topics that are read, and what is done with each. */
@Component
class SubscribedTopics {
  private final RcmSettings settings;
  private final Map<String, ApplyTopic<?>> byName = new HashMap<>();

  SubscribedTopics(RcmSettings settings, List<ApplyTopic<?>> applications) {
    this.settings = settings;
    applications.forEach(apply -> byName.put(settings.name(apply.topic()), apply));
  }

  /** What is done with the records of a topic. */
  ApplyTopic<?> of(String topic) {
    ApplyTopic<?> apply = byName.get(topic);
    if (apply == null) {
      throw new IllegalArgumentException("not subscribed to " + topic);
    }
    return apply;
  }

  /** Names of those of these topics that something is done with. */
  String[] names(Topic... topics) {
    return Arrays.stream(topics)
        .map(settings::name)
        .filter(byName::containsKey)
        .toArray(String[]::new);
  }
}
