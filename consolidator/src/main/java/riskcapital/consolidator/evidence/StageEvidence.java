package riskcapital.consolidator.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.operations.Refusal;

/**
 * Writes a pack to a temporary file, so that it is known to be whole before anything of it is sent,
 * and so that the database is done with before a slow caller begins to read.
 */
@Component
class StageEvidence {
  private static final int AT_ONCE = 2;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private final WriteEvidence evidence;
  private final Path folder;
  private final Semaphore atOnce;

  @Autowired
  StageEvidence(WriteEvidence evidence, @Value("${java.io.tmpdir}") Path folder) {
    this(evidence, folder, AT_ONCE);
  }

  /**
   * Packs in a folder.
   *
   * @param atOnce most packs that are written at a time
   */
  StageEvidence(WriteEvidence evidence, Path folder, int atOnce) {
    this.evidence = evidence;
    this.folder = folder;
    this.atOnce = new Semaphore(atOnce);
  }

  /**
   * The pack in a file of its own, which the caller deletes. Nothing is left of a pack that fails.
   *
   * @throws Refusal with {@code Retry-After} while others are being written
   */
  Path stage(EvidencePeriod period, Instant createdAt, String createdBy) throws IOException {
    if (!atOnce.tryAcquire()) {
      throw Refusal.unavailable("Other evidence packs are being written", RETRY_AFTER);
    }
    try {
      return write(period, createdAt, createdBy);
    } finally {
      atOnce.release();
    }
  }

  private Path write(EvidencePeriod period, Instant createdAt, String createdBy)
      throws IOException {
    Path file = Files.createTempFile(folder, "evidence-", ".zip");
    boolean whole = false;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      evidence.write(period, createdAt, createdBy, out);
      whole = true;
    } finally {
      if (!whole) {
        Files.delete(file);
      }
    }
    return file;
  }
}
