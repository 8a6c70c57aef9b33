package riskcapital.simulator.item;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What cleaning and validation make of an item.
 *
 * @param codes the ingest-side rules that it breaks
 */
public record Verdict(boolean accepted, SortedSet<String> codes) {

  public static Verdict accept() {
    return new Verdict(true, new TreeSet<>());
  }

  public static Verdict accept(String code) {
    Verdict verdict = accept();
    verdict.codes().add(code);
    return verdict;
  }

  public static Verdict reject(String code) {
    Verdict verdict = new Verdict(false, new TreeSet<>());
    verdict.codes().add(code);
    return verdict;
  }
}
