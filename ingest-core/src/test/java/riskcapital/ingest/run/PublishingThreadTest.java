package riskcapital.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishingThreadTest {
  private final PublishingThread publishing = new PublishingThread("publish-test");
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<Integer> published = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    publishing.close();
  }

  @Test
  void theReaderWaitsWhenSoManyRowsAreNotPublishedAndAllArePublishedInOrder() {
    AtomicInteger handedOver = new AtomicInteger();
    publishing.publish(500, this::passGate);
    Thread reader =
        new Thread(
            () -> {
              for (int i = 0; i < 3_000; i++) {
                int item = i;
                publishing.publish(1, () -> published.add(item));
                handedOver.incrementAndGet();
              }
            });
    reader.start();

    await().until(() -> reader.getState() == Thread.State.WAITING && handedOver.get() >= 1_500);
    assertThat(handedOver).hasValue(PublishingThread.MOST_ROWS - 500);
    gate.countDown();
    await().until(() -> reader.getState() == Thread.State.TERMINATED);
    publishing.await();

    assertThat(published).isEqualTo(IntStream.range(0, 3_000).boxed().toList());
  }

  @Test
  void asManyRowsAtOnceAsMayWaitArePublishedBeforeTheNextAreRead() {
    publishing.publish(1, () -> published.add(1));
    publishing.publish(200_000, () -> published.add(2));

    assertThat(published).containsExactly(1, 2);
  }

  @Test
  void nothingIsPublishedAfterAFailureWhichTheReaderHears() {
    publishing.publish(1, this::passGate);
    publishing.publish(
        1,
        () -> {
          throw new IllegalArgumentException("no such item");
        });
    publishing.publish(1, () -> published.add(1));
    gate.countDown();

    assertThatThrownBy(publishing::await)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such item");
    assertThatThrownBy(publishing::requireNoFailure)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such item");
    assertThatThrownBy(() -> publishing.publish(1, () -> published.add(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such item");
    assertThat(published).isEmpty();
  }

  @Test
  void anErrorOfTheProgramIsHeardToo() {
    publishing.publish(
        1,
        () -> {
          throw new OutOfMemoryError("of this test");
        });

    assertThatThrownBy(publishing::await)
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessage("of this test");
  }

  @Test
  void aStopEndsTheWaitAndWhatIsBeingPublished() {
    CountDownLatch ended = new CountDownLatch(1);
    publishing.publish(
        1,
        () -> {
          try {
            passGate();
          } finally {
            ended.countDown();
          }
        });
    Thread.currentThread().interrupt();

    assertThatThrownBy(publishing::await).isInstanceOf(InterruptException.class);
    publishing.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(ended.getCount()).isZero();
  }

  @Test
  void aStopEndsTheWaitForRoom() {
    publishing.publish(1_999, this::passGate);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> publishing.publish(2, () -> published.add(1)))
        .isInstanceOf(InterruptException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(published).isEmpty();
  }

  private void passGate() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
