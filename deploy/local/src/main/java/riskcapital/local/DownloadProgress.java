package riskcapital.local;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.transfer.TransferResource;

/** Tells of downloads that take their time: a line at the start and at each tenth. */
final class DownloadProgress extends AbstractTransferListener {
  private static final long WORTH_TELLING_BYTES = 20_000_000;

  private final Consumer<String> progress;
  private final Map<String, Long> tenths = new ConcurrentHashMap<>();

  DownloadProgress(Consumer<String> progress) {
    this.progress = progress;
  }

  @Override
  public void transferProgressed(TransferEvent event) {
    TransferResource resource = event.getResource();
    long length = resource.getContentLength();
    if (length < WORTH_TELLING_BYTES) {
      return;
    }
    long tenth = event.getTransferredBytes() * 10 / length;
    Long before = tenths.put(resource.getResourceName(), tenth);
    if (before == null || before < tenth) {
      String name = resource.getResourceName();
      progress.accept(
          "downloading %s: %d of %d MB (once, into the local Maven repository)"
              .formatted(
                  name.substring(name.lastIndexOf('/') + 1),
                  event.getTransferredBytes() / 1_000_000,
                  length / 1_000_000));
    }
  }
}
