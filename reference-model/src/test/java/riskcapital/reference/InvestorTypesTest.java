package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.InvestorType.PROFESSIONAL;
import static riskcapital.reference.InvestorType.QUALIFIED;
import static riskcapital.reference.InvestorType.RETAIL;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvestorTypesTest {
  private final Map<Instant, Optional<InvestorType>> expected = new LinkedHashMap<>();

  @Test
  void theFirstTypeHeldEverAndAnotherFromItsRecording() {
    expected.put(Instant.MIN, Optional.of(RETAIL));
    expected.put(Local.at("2026-03-04T20:00"), Optional.of(QUALIFIED));

    assertRecorded(
        aum("2026-03-02").investor(RETAIL),
        aum("2026-03-03").investor(RETAIL),
        aum("2026-03-04").investor(QUALIFIED),
        aum("2026-03-05").investor(QUALIFIED));
  }

  @Test
  void aRestatedTypeIsRecordedByTheLowestRevisionFromWhichItHoldsUnbroken() {
    expected.put(Instant.MIN, Optional.of(RETAIL));
    expected.put(Local.at("2026-03-05T09:00"), Optional.of(QUALIFIED));

    assertRecorded(
        aum("2026-03-02").investor(RETAIL),
        aum("2026-03-02").revision(2).told("2026-03-05T09:00").investor(QUALIFIED),
        aum("2026-03-02").revision(3).told("2026-03-06T09:00").investor(QUALIFIED));
  }

  @Test
  void theTypeOfAnOlderDateThatIsToldLaterNeverCounted() {
    expected.put(Instant.MIN, Optional.of(QUALIFIED));

    assertRecorded(
        aum("2026-03-02").told("2026-03-09T09:00").investor(RETAIL),
        aum("2026-03-04").investor(QUALIFIED));
  }

  @Test
  void unknownIsATypeToo() {
    expected.put(Instant.MIN, Optional.of(PROFESSIONAL));
    expected.put(Local.at("2026-03-03T20:00"), Optional.empty());
    expected.put(Local.at("2026-03-04T20:00"), Optional.of(PROFESSIONAL));

    assertRecorded(
        aum("2026-03-02").investor(PROFESSIONAL),
        aum("2026-03-03").investor(null),
        aum("2026-03-04").investor(PROFESSIONAL));
  }

  @Test
  void anUnknownFundHasNone() {
    expected.put(Instant.MIN, Optional.empty());

    assertRecorded();
  }

  private void assertRecorded(AumItem... items) {
    AumHistory history = AumHistory.of(Arrays.stream(items).map(AumItem::fact).toList());

    assertThat(InvestorTypes.of(history).recorded()).containsExactlyEntriesOf(expected);
  }
}
