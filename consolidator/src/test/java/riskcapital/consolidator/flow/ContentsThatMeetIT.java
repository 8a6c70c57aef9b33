package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.margin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import riskcapital.events.MarginSubmitted;
import riskcapital.schemas.Topic;

/**
 * Contents of one version that name different funds come in different partitions, and are dealt
 * with at the same time by different threads.
 */
class ContentsThatMeetIT {
  private static final int SUBMISSIONS = 1_000;
  private static final Comparator<MarginSubmitted> STANDS_FIRST =
      Comparator.comparing(MarginSubmitted::getUpdatedAt)
          .thenComparing(MarginSubmitted::getContentHash);

  @Test
  void theSmallestStandsAndEveryConflictIsRecordedOnce() throws Exception {
    List<String> standing = new ArrayList<>();
    List<String> conflicts = new ArrayList<>();
    List<String> exceptions = new ArrayList<>();
    try (Installation installation = Installation.create("meeting");
        Publisher publisher = new Publisher(installation)) {
      for (int n = 0; n < SUBMISSIONS; n++) {
        List<MarginSubmitted> contents = contents(n);
        for (MarginSubmitted content : contents) {
          publisher.post(Topic.MARGIN, content.getFundId(), content);
        }
        MarginSubmitted first = Collections.min(contents, STANDS_FIRST);
        String key = first.getSubmissionId() + "|1";
        standing.add(key + " " + first.getFundId() + " " + first.getContentHash());
        contents.forEach(
            content ->
                conflicts.add(key + " " + content.getFundId() + " " + content.getContentHash()));
        exceptions.add("MARGIN|" + key + " 1 1");
      }
      publisher.flush();

      Facts facts = new Facts(installation.jdbc());
      installation
          .with("rcm.concurrency", "3")
          .with("spring.kafka.consumer.max-poll-records", "25");
      try (var consolidator = installation.start()) {
        facts.awaitDealtWith(installation.topic(Topic.MARGIN), 2 * SUBMISSIONS);
      }

      assertThat(
              facts.rows(
                  "concat(submission_id, '|', version), fund_id, content_hash",
                  "MANAGER_MARGIN_HISTORY"))
          .containsExactlyInAnyOrderElementsOf(standing);
      assertThat(facts.rows("natural_key, fund_id, content_hash", "REVISION_CONFLICTS"))
          .containsExactlyInAnyOrderElementsOf(conflicts);
      assertThat(
              facts.rows(
                  "exception_key, ordinal, is_live",
                  "MARGIN_EXCEPTIONS where type = 'CONFLICTING_REVISION'"))
          .containsExactlyInAnyOrderElementsOf(exceptions);
    }
  }

  /** Two contents of one version, of funds that no other names; either may be the smaller. */
  private static List<MarginSubmitted> contents(int n) {
    Random random = new Random(n);
    long fund = 10_000 + n;
    long other = 20_000 + n;
    String submission = "MEET-" + n;
    return List.of(
        margin(submission, 1, fund, "1", NOON.plusSeconds(random.nextInt(3))),
        margin(submission, 1, other, "1", NOON.plusSeconds(random.nextInt(3))));
  }
}
