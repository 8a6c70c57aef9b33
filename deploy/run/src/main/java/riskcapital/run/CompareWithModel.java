package riskcapital.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import riskcapital.reference.Evaluation;
import riskcapital.run.services.Database;

/** Holds the database's answers against the reference model's. */
final class CompareWithModel {
  private static final int SHOWN = 20;

  private CompareWithModel() {}

  /**
   * What differs, as lines for a person; empty when all agree.
   *
   * @param evaluation the model's answers at the instant that the database was judged at
   */
  static List<String> differences(Evaluation evaluation, Database database) {
    List<String> lines = new ArrayList<>();
    int differing =
        funds(ModelAnswers.statuses(evaluation), DatabaseAnswers.statuses(database), lines);
    if (differing > SHOWN) {
      lines.add("... and " + (differing - SHOWN) + " more funds");
    }
    exceptions(evaluation, DatabaseAnswers.liveExceptions(database), lines);
    return lines;
  }

  private static int funds(
      SortedMap<Long, Answer> model, SortedMap<Long, Answer> database, List<String> lines) {
    SortedSet<Long> funds = new TreeSet<>(model.keySet());
    funds.addAll(database.keySet());
    int differing = 0;
    for (long fund : funds) {
      Answer expected = model.getOrDefault(fund, new Answer());
      Answer actual = database.getOrDefault(fund, new Answer());
      var differences = expected.differences(actual);
      if (!differences.isEmpty() && differing++ < SHOWN) {
        lines.add("fund " + fund);
        differences.forEach(
            (name, sides) ->
                lines.add(
                    "  " + name + ": model " + sides.ours() + ", database " + sides.theirs()));
      }
    }
    return differing;
  }

  private static void exceptions(
      Evaluation evaluation, SortedSet<String> actual, List<String> lines) {
    SortedSet<String> expected = new TreeSet<>();
    evaluation.live().forEach(live -> expected.add(live.type() + " " + live.key()));
    SortedSet<String> allowed = new TreeSet<>(expected);
    evaluation.outlasting().forEach(live -> allowed.add(live.type() + " " + live.key()));
    expected.stream()
        .filter(live -> !actual.contains(live))
        .limit(SHOWN)
        .forEach(live -> lines.add("exception " + live + ": model live, database not"));
    actual.stream()
        .filter(live -> !allowed.contains(live))
        .limit(SHOWN)
        .forEach(live -> lines.add("exception " + live + ": model not, database live"));
  }
}
