package riskcapital.consolidator.operations;

import java.util.List;

/**
 * Part of a list.
 *
 * @param items the part
 * @param page its number, from 0
 * @param size most items of a page
 * @param total items of the whole list
 */
public record Page<T>(List<T> items, int page, int size, long total) {
  /** A page as it was asked for. */
  public static <T> Page<T> of(List<T> items, Paging asked, long total) {
    return new Page<>(items, asked.number(), asked.limit(), total);
  }
}
