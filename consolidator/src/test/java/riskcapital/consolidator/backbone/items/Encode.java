package riskcapital.consolidator.backbone.items;

import org.apache.avro.specific.SpecificRecord;
import riskcapital.schemas.Topic;

/** An event in the registry's wire format. */
@FunctionalInterface
public interface Encode {
  byte[] of(Topic topic, SpecificRecord event);
}
