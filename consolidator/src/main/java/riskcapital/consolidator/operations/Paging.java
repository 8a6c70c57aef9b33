package riskcapital.consolidator.operations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, the parameters {@code page} and {@code size}.
 *
 * @param page its number, from 0; the first one without
 * @param size most items of a page; 50 without
 */
public record Paging(
    @Min(0) @Max(1_000_000) @Nullable Integer page, @Min(1) @Max(500) @Nullable Integer size) {
  private static final int USUAL_SIZE = 50;

  /** Number of the page. */
  public int number() {
    return page == null ? 0 : page;
  }

  /** Most items of the page. */
  public int limit() {
    return size == null ? USUAL_SIZE : size;
  }

  /** Items before the page. */
  public long offset() {
    return (long) number() * limit();
  }
}
