package riskcapital.consolidator.submissions.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;

/** Reads submissions. */
@Component
class FindSubmissions {
  private static final String LIST = SqlFile.read("submissions/list-submissions.sql");
  private static final String COUNT = SqlFile.read("submissions/count-submissions.sql");
  private static final String VERSIONS = SqlFile.read("submissions/versions-of-submissions.sql");

  private final JdbcClient jdbc;

  FindSubmissions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Part of a list, those seen last first; seen at one instant in order of id. */
  List<SubmissionView> list(SubmissionFilter filter, int limit, long offset) {
    return whole(
        jdbc.sql(LIST)
            .params(filter.parameters())
            .param("limit", limit)
            .param("offset", offset)
            .query(String.class)
            .list());
  }

  /** Length of the whole list. */
  long count(SubmissionFilter filter) {
    return jdbc.sql(COUNT).params(filter.parameters()).query(Long.class).single();
  }

  /** One submission. */
  Optional<SubmissionView> find(String submissionId) {
    return whole(List.of(submissionId)).stream()
        .filter(submission -> !submission.versions().isEmpty())
        .findFirst();
  }

  private List<SubmissionView> whole(List<String> ids) {
    Map<String, List<VersionView>> versions = new LinkedHashMap<>();
    ids.forEach(id -> versions.put(id, new ArrayList<>()));
    jdbc.sql(VERSIONS)
        .param("submissions", JsonRows.of(ids, List::of))
        .query(
            row -> {
              Objects.requireNonNull(versions.get(row.getString("submission_id")))
                  .add(VersionView.read(row));
            });
    return versions.entrySet().stream()
        .map(submission -> new SubmissionView(submission.getKey(), submission.getValue()))
        .toList();
  }
}
