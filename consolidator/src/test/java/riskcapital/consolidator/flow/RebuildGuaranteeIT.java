package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.flow.Events.aum;
import static riskcapital.consolidator.flow.Events.margin;
import static riskcapital.consolidator.positions.Portfolios.chunks;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import riskcapital.consolidator.access.People;
import riskcapital.consolidator.carrying.ExportDecisionsCommand;
import riskcapital.consolidator.carrying.ImportDecisionsCommand;
import riskcapital.consolidator.operations.Caller;
import riskcapital.events.MarginSubmitted;
import riskcapital.schemas.Topic;

/** An empty database rebuilt from the feeds and the export of decisions and policy. */
class RebuildGuaranteeIT {
  private static final LocalDate OLD = LocalDate.parse("2026-01-05");
  private static final Instant OLD_EVENING = Instant.parse("2026-01-05T20:00:00Z");
  private static final LocalDate MONDAY = LocalDate.parse("2076-11-09");
  private static final Instant MONDAY_EVENING = Instant.parse("2076-11-09T20:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2076-11-10T12:00:00Z");

  private static final String STATUS =
      "concat_ws(' ', fund_id, manager_id, exposure_label, is_required, investor_type, fund_class,"
          + " coalesce(anchor_date, '-'), coalesce(due_at, '-'), coalesce(obligation_basis, '-'),"
          + " deadline_status, submission_status, is_missing, judgement_pending, limit_status,"
          + " coalesce(limit_reason, '-'), margin_stale, coalesce(snapshot_submission_id, '-'),"
          + " coalesce(snapshot_version, '-'), coalesce(gross_margin, '-'),"
          + " coalesce(margin_currency, '-'), aum_date, aum_revision, aum_value, aum_currency,"
          + " effective_limit, coalesce(utilisation, '-'), coalesce(limit_utilisation, '-'),"
          + " coalesce(fallback_utilisation, '-'), portfolio_date, portfolio_revision,"
          + " exposure_otc, exposure_offshore)";
  private static final String OBLIGATION =
      "concat_ws(' ', fund_id, basis, exposure_label, coalesce(investor_type, '-'),"
          + " coalesce(interval_days, '-'), due_at, coalesce(satisfied_at, '-'),"
          + " coalesce(satisfied_by, '-'), coalesce(on_time, '-'), status)";

  /** A VOID row counts nowhere, and stays where it was once live and its policy changed. */
  private static final String COUNTED_OBLIGATIONS =
      "SUBMISSION_OBLIGATIONS where status <> 'VOID' order by fund_id, basis";

  private static final String CHANGES =
      "id, kind, policy_key, before_value, after_value, actor, reason, recorded_at";
  private static final String LOGGED =
      "feed, item_key, fund_id, coalesce(submission_id, '-'), coalesce(version, '-'),"
          + " business_date, code, severity, reason, actor, event_id, recorded_at";
  private static final String OUTCOME =
      "concat_ws(' ', submission_id, version, outcome, reject_codes, warn_codes, is_current)";

  private static Installation original;
  private static Installation rebuilt;

  @TempDir static Path folder;

  @BeforeAll
  static void create() throws Exception {
    original =
        People.configure(Installation.create("original"))
            .with("rcm.clock.fixed-at", TUESDAY.toString());
    rebuilt = original.withEmptyDatabase("rebuilt");
  }

  @AfterAll
  static void drop() {
    rebuilt.close();
    original.close();
  }

  @Test
  void theSameFeedsDecisionsAndPolicyGiveTheSame() throws Exception {
    publish();
    live();
    Facts before = new Facts(original.jdbc());
    Path file = folder.resolve("decisions.jsonl");
    assertThat(export(original, file))
        .isEqualTo(
            "0 %d rows of decisions and policy exported"
                .formatted(Files.readAllLines(file).size() - 2));

    carry(file);
    ConfigurableApplicationContext consolidator = rebuilt.start();
    try {
      Facts after = new Facts(rebuilt.jdbc());
      awaitSame(before, after, STATUS, "MARGIN_STATUS order by fund_id");
      awaitSame(before, after, OBLIGATION, COUNTED_OBLIGATIONS);
      awaitSame(before, after, OUTCOME, "MANAGER_MARGIN_HISTORY order by submission_id, version");
      awaitSame(
          before,
          after,
          "type, exception_key, state, assignee",
          "MARGIN_EXCEPTIONS where is_live order by type, exception_key");
      assertThat(
              after.rows(
                  "change_kind, actor, comment_text",
                  "MARGIN_EXCEPTION_EVENTS where actor <> 'system' order by 1"))
          .isEqualTo(DECISIONS);
      awaitSame(before, after, LOGGED, "MARGIN_VALIDATION_LOG where origin = 'PERSON' order by id");
    } finally {
      consolidator.close();
    }
  }

  private static final List<String> DECISIONS =
      List.of(
          "ASSIGNED analyst",
          "COMMENTED analyst asked the manager",
          "RESOLVED analyst",
          "RESOLVED analyst",
          "WAIVED approver",
          "WAIVER_REQUESTED analyst");

  private static void awaitSame(Facts before, Facts after, String columns, String rest) {
    List<String> expected = before.rows(columns, rest);
    assertThat(expected).isNotEmpty();
    after.awaitRows(columns, rest, expected.toArray(String[]::new));
  }

  /** Nothing of a file that is not whole; all of one that is; nothing into what is not empty. */
  private static void carry(Path file) throws Exception {
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0))
        .contains(
            "\"schema\":\"%s\""
                .formatted(
                    new Facts(original.jdbc())
                        .rows(
                            "concat(author, ':', id)",
                            "DATABASECHANGELOG order by orderexecuted desc limit 1")
                        .get(0)));
    Path broken = folder.resolve("broken.jsonl");
    Files.write(broken, lines.subList(0, lines.size() - 1));
    assertThat(importing(broken)).isEqualTo("1 the file is not whole");
    Files.writeString(broken, "a letter");
    assertThat(importing(broken)).isEqualTo("1 the file is not risk-capital-decisions of format 1");
    List<String> changed = new ArrayList<>(lines);
    changed.replaceAll(line -> line.replace("\"interval_days\":\"5\"", "\"interval_days\":\"6\""));
    assertThat(changed).isNotEqualTo(lines);
    Files.write(broken, changed);
    assertThat(importing(broken)).isEqualTo("1 the file is not as it was written");
    Files.write(
        broken, List.of(lines.get(0).replaceFirst("\"schema\":\"[^\"]*", "\"schema\":\"later:1")));
    assertThat(importing(broken))
        .isEqualTo("1 the file is of a newer schema: later:1 is not known here");
    Facts facts = new Facts(rebuilt.jdbc());
    assertThat(facts.rows("count(*)", "POLICY_CHANGES")).containsExactly("0");
    assertThat(facts.rows("count(*)", "SUBMISSION_POLICY where interval_days = 5"))
        .containsExactly("0");

    assertThat(importing(file))
        .isEqualTo("0 %d rows of decisions and policy imported".formatted(lines.size() - 2));
    assertThat(importing(file)).isEqualTo("1 the database is not empty: POLICY_CHANGES has rows");
    assertThat(facts.rows(CHANGES, "POLICY_CHANGES order by id"))
        .isEqualTo(new Facts(original.jdbc()).rows(CHANGES, "POLICY_CHANGES order by id"))
        .hasSize(3);
    Path again = folder.resolve("again.jsonl");
    export(rebuilt, again);
    List<String> copied = Files.readAllLines(again);
    assertThat(copied.subList(1, copied.size() - 1)).isEqualTo(lines.subList(1, lines.size() - 1));
  }

  private static void publish() throws Exception {
    try (Publisher publisher = new Publisher(original)) {
      for (long fund : new long[] {10, 20, 30, 40, 50, 60}) {
        publisher.send(Topic.AUM, fund, aum(fund, OLD, 1, "1000000", OLD_EVENING));
        publisher.send(Topic.AUM, fund, aum(fund, MONDAY, 1, "2000000", MONDAY_EVENING));
        portfolio(publisher, fund, OLD, OLD_EVENING);
        portfolio(publisher, fund, MONDAY, MONDAY_EVENING);
      }
      submit(publisher, "S10", 10, 1, OLD, OLD_EVENING);
      submit(publisher, "S11", 10, 1, MONDAY, MONDAY_EVENING);
      submit(publisher, "S20", 20, 2, OLD, OLD_EVENING);
      submit(publisher, "S50", 50, 99, MONDAY, MONDAY_EVENING);
      publisher.send(Topic.AUM, 40, aum(40, OLD, 1, "999", OLD_EVENING));
      new FeedRuns(original, publisher).completedAt(TUESDAY);
    }
  }

  private static void portfolio(Publisher publisher, long fund, LocalDate date, Instant updated)
      throws Exception {
    String type = fund == 20 ? "STRANGE" : "SWAP";
    publisher.send(
        Topic.POSITIONS,
        fund,
        chunks(fund, date, 1, updated, List.of(row("a", type, "5.00")), 10).get(0));
  }

  private static void submit(
      Publisher publisher, String id, long fund, long manager, LocalDate date, Instant updated)
      throws Exception {
    MarginSubmitted submission = margin(id, 1, fund, "100.00", updated);
    submission.setReferenceDate(date);
    submission.setManagerId(manager);
    publisher.send(Topic.MARGIN, fund, submission);
  }

  /** What happened in the original database: policy changed, and people decided. */
  private static void live() {
    ConfigurableApplicationContext consolidator = original.start();
    try {
      Facts facts = new Facts(original.jdbc());
      Caller nobody = Caller.of(consolidator);
      facts.awaitRows("count(*)", "MARGIN_STATUS where not judgement_pending", "6");
      validate(nobody, "funds/60/validation", "");
      validate(
          nobody,
          "submissions/S11/versions/1/validation",
          "\"eventId\": \"%s\", "
              .formatted(
                  facts
                      .rows("event_id", "MANAGER_MARGIN_HISTORY where submission_id = 'S11'")
                      .get(0)));
      change(
          nobody,
          "submission-intervals",
          "{\"exposureClass\": \"OTC\", \"investorType\": \"RETAIL\", \"intervalDays\": 5}");
      change(
          nobody, "asset-types", "{\"assetTypeCode\": \"STRANGE\", \"exposureClass\": \"NONE\"}");
      change(
          nobody,
          "limits",
          "{\"metric\": \"GROSS_MARGIN\", \"scope\": \"MULTI_MARKET\","
              + " \"validFrom\": \"2076-11-01\", \"share\": 0.00004}");
      facts.awaitRows("fund_id", "REDERIVATIONS");
      decide(
          nobody,
          facts,
          "MISSING_SUBMISSION",
          30,
          "analyst",
          "assignment",
          "\"assignee\": \"carla\"");
      decide(
          nobody,
          facts,
          "MISSING_SUBMISSION",
          30,
          "analyst",
          "comments",
          "\"text\": \"asked the manager\"");
      decide(
          nobody,
          facts,
          "MISSING_SUBMISSION",
          30,
          "analyst",
          "waiver-request",
          "\"expiresAt\": \"2076-12-01T00:00:00Z\", \"reason\": \"known\"");
      decide(
          nobody,
          facts,
          "MISSING_SUBMISSION",
          30,
          "approver",
          "waiver-approval",
          "\"reason\": \"agreed\"");
      decide(
          nobody,
          facts,
          "CONFLICTING_REVISION",
          40,
          "analyst",
          "resolution",
          "\"reason\": \"explained\"");
      decide(
          nobody,
          facts,
          "INVALID_SUBMISSION",
          50,
          "analyst",
          "resolution",
          "\"reason\": \"another's\"");
      enter(nobody, 50);
      facts.awaitRows(
          "fund_id, deadline_status, limit_status",
          "MARGIN_STATUS order by fund_id",
          "10 UP_TO_DATE BREACH",
          "20 NOT_APPLICABLE BREACH",
          "30 NEVER_SUBMITTED UNKNOWN",
          "40 NEVER_SUBMITTED UNKNOWN",
          "50 UP_TO_DATE OK",
          "60 UP_TO_DATE UNKNOWN");
    } finally {
      consolidator.close();
    }
  }

  /** A submission that came by mail, approved. */
  private static void enter(Caller nobody, long fund) {
    Caller.Answer entered =
        nobody
            .as("analyst", "analyst")
            .post(
                "/api/v1/submission-entries",
                """
                {"mode": "ORIGINAL", "managerId": %d, "fundId": %d, "referenceDate": "%s",
                 "submittedAt": "%s", "currency": "BRL", "marginLocal": 12.50,
                 "attachmentSha256": "%s", "fileName": "margem.pdf"}
                """
                    .formatted(fund / 10, fund, MONDAY, MONDAY_EVENING, "a".repeat(64)));
    assertThat(entered.status()).as(entered.body()).isEqualTo(201);
    Caller.Answer approved =
        nobody
            .as("approver", "approver")
            .post(
                "/api/v1/submission-entries/"
                    + entered.json().get("entryId").asLong()
                    + "/approval",
                "{\"reason\": \"compared with the mail\"}");
    assertThat(approved.status()).as(approved.body()).isEqualTo(200);
  }

  private static void validate(Caller nobody, String path, String seen) {
    Caller.Answer answer =
        nobody
            .as("analyst", "analyst")
            .post("/api/v1/" + path, "{%s\"reason\": \"by telephone\"}".formatted(seen));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static void change(Caller nobody, String table, String row) {
    Caller.Answer answer =
        nobody
            .as("administrator", "administrator")
            .put(
                "/api/v1/policies/" + table,
                "{\"row\": %s, \"version\": 0, \"reason\": \"a test\"}".formatted(row));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static void decide(
      Caller nobody,
      Facts facts,
      String type,
      long fund,
      String person,
      String path,
      String members) {
    String rest = "MARGIN_EXCEPTIONS where is_live and type = '" + type + "' and fund_id = " + fund;
    facts.awaitRows("count(*)", rest, "1");
    String[] found = facts.rows("exception_id, sequence", rest).get(0).split(" ");
    Caller.Answer answer =
        nobody
            .as(person, person)
            .post(
                "/api/v1/exceptions/" + found[0] + "/" + path,
                "{\"sequence\": %s, %s}".formatted(found[1], members));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static String export(Installation installation, Path file) {
    return run(ExportDecisionsCommand::run, installation, file);
  }

  private static String importing(Path file) {
    return run(ImportDecisionsCommand::run, rebuilt, file);
  }

  private interface Command {
    int run(String[] args, PrintStream out, PrintStream err);
  }

  private static String run(Command command, Installation installation, Path file) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code =
        command.run(
            new String[] {"--file=" + file, "--url=" + installation.database().jdbcUrl()},
            both,
            both);
    return code + " " + said.toString(StandardCharsets.UTF_8).strip();
  }
}
