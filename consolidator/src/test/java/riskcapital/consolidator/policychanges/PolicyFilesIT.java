package riskcapital.consolidator.policychanges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riskcapital.consolidator.access.SharedPeople;
import riskcapital.consolidator.operations.Caller;

class PolicyFilesIT {
  private static final String TYPES = "/api/v1/policies/asset-types";

  private final SharedPeople people = SharedPeople.get();
  private final Caller administrator = people.as("administrator");

  PolicyFilesIT() throws Exception {}

  @ParameterizedTest
  @ValueSource(strings = {"asset-types", "submission-intervals", "limits", "calendar"})
  void whatIsExportedChangesNothingWhenItIsImported(String table) {
    String path = "/api/v1/policies/" + table;
    Caller.Answer exported = administrator.get(path + "/export");
    assertThat(exported.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    long rows = administrator.get(path).json().path("total").asLong();

    importFile(path + "/import?replace=true&reason=again&version=" + version(exported), exported)
        .isJson(
            200,
            """
            {"dryRun": false, "version": %s, "rows": %d, "changes": []}
            """
                .formatted(version(exported), rows));
    assertThat(administrator.get(path + "/export").body()).isEqualTo(exported.body());
  }

  @Test
  void aFileWritesEveryRowThatDiffersAndNoOther() {
    String before = administrator.get(TYPES + "/export").body();
    String version = version(administrator.get(TYPES + "/export"));
    String file =
        "exposure_class,asset_type_code\r\nOTC,SWAP\r\nNONE,\"QUOTED, \"\"1\"\"\"\r\nEXCHANGE,NDF\r\n";
    String changes =
        """
        [{"key": "QUOTED, \\"1\\"", "before": null, "after": {"exposure_class": "NONE"}},
         {"key": "NDF", "before": {"exposure_class": "OTC"}, "after": {"exposure_class": "EXCHANGE"}}]
        """;

    importFile(TYPES + "/import?dryRun=true&reason=look", file)
        .isJson(
            200,
            """
            {"dryRun": true, "version": %s, "rows": 3, "changes": %s}
            """
                .formatted(version, changes));
    assertThat(administrator.get(TYPES + "/export").body()).isEqualTo(before);

    importFile(TYPES + "/import?reason=listed&version=" + version, "\uFEFF" + file)
        .isJson(
            200,
            """
            {"dryRun": false, "version": %d, "rows": 3, "changes": %s}
            """
                .formatted(Long.parseLong(version) + 2, changes));
    assertThat(audited("listed"))
        .containsExactly(
            "NDF {\"exposure_class\": \"OTC\"} {\"exposure_class\": \"EXCHANGE\"}",
            "QUOTED, \"1\" - {\"exposure_class\": \"NONE\"}");
    importFile(TYPES + "/import?reason=listed&version=" + version, file)
        .isProblem(
            409,
            "stale",
            "It has changed since it was read",
            """
            "detail": "The table asset-types has changed since it was read",
            "instance": "%s/import", "version": %d
            """
                .formatted(TYPES, Long.parseLong(version) + 2));

    importFile(
        TYPES
            + "/import?replace=true&reason=restored&version="
            + version(administrator.get(TYPES + "/export")),
        before);
    assertThat(administrator.get(TYPES + "/export").body()).isEqualTo(before);
    assertThat(audited("restored"))
        .containsExactly(
            "NDF {\"exposure_class\": \"EXCHANGE\"} {\"exposure_class\": \"OTC\"}",
            "QUOTED, \"1\" {\"exposure_class\": \"NONE\"} -");
  }

  @Test
  void anOptionIsTrueOrFalse() {
    importFile("/api/v1/policies/limits/import?dryRun=maybe&reason=r", "")
        .isProblem(
            400,
            "invalid-request",
            "The request is not valid",
            """
            "detail": "Some values are not allowed",
            "instance": "/api/v1/policies/limits/import",
            "errors": [{"field": "dryRun", "message": "must be true or false"}]
            """);
  }

  @Test
  void aFileWithAWrongLineChangesNothingAndSaysWhatIsWrongPerLine() {
    String path = "/api/v1/policies/limits";
    String before = administrator.get(path + "/export").body();
    String file =
        """
        metric,scope,valid_from,share
        GROSS_MARGIN,FX,2070-01-01,0.1
        GROSS_MARGIN,FX,2070-02-30,0.1
        GROSS_MARGIN,SHARES,2070-01-01,0.1

        GROSS_MARGIN,FX,2070-01-02,1.5
        GROSS_MARGIN,FX,2070-01-03
        GROSS_MARGIN,FX,2070-01-01,0.2
        GROSS_MARGIN,FX,,
        """;

    importFile(path + "/import?dryRun=true&reason=r", file)
        .isProblem(
            400,
            "invalid-request",
            "The request is not valid",
            """
            "detail": "Nothing was imported, some lines are wrong",
            "instance": "/api/v1/policies/limits/import",
            "errors": [
              {"line": 3, "field": "valid_from", "message": "must be a date such as 2026-11-28"},
              {"line": 4, "field": "scope",
               "message": "must be one of FIXED_INCOME, EQUITY, FX, MULTI_MARKET"},
              {"line": 6, "field": "share", "message": "must be less than or equal to 1"},
              {"line": 7, "message": "has 3 cells and not 4"},
              {"line": 8, "message": "has the key of line 2"},
              {"line": 9, "field": "share", "message": "must not be null"},
              {"line": 9, "field": "valid_from", "message": "must not be null"}]
            """);
    assertThat(administrator.get(path + "/export").body()).isEqualTo(before);
  }

  @Test
  void whatIsNoFileOfTheTableIsRefused() {
    String path = "/api/v1/policies/asset-types/import?dryRun=true&reason=r";
    assertThat(errors(path, "")).isEqualTo("[{\"line\":1,\"message\":\"must name the columns\"}]");
    assertThat(errors(path, "asset_type_code,class\nA,OTC\n"))
        .isEqualTo(
            "[{\"line\":1,\"message\":\"must name the columns asset_type_code,exposure_class\"}]");
    assertThat(errors(path, "asset_type_code,exposure_class\n\"A\"B,OTC\n"))
        .isEqualTo("[{\"line\":2,\"message\":\"is no line of a CSV file\"}]");
    assertThat(importFile(path, "x".repeat(4 * 1024 * 1024 + 1)).status()).isEqualTo(413);
    assertThat(administrator.post(path, "{}").status()).isEqualTo(415);
    assertThat(
            errors(
                "/api/v1/policies/asset-types/import?reason=r", "asset_type_code,exposure_class\n"))
        .isEqualTo("[{\"field\":\"version\",\"message\":\"must be given unless dryRun is\"}]");
  }

  @Test
  void theCalendarThatDeadlinesFollowCannotBeEmptied() {
    importFile(
            "/api/v1/policies/calendar/import?replace=true&dryRun=true&reason=r",
            "market,calendar_date,is_business_day,name\nUS,2026-07-03,false,Independence Day\n")
        .isProblem(
            409,
            "conflict",
            "Not in this state",
            """
            "detail": "The calendar of BR needs at least one row",
            "instance": "/api/v1/policies/calendar/import"
            """);
  }

  private String errors(String path, String file) {
    Caller.Answer answer = importFile(path, file);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    return answer.json().path("errors").toString();
  }

  private Caller.Answer importFile(String path, Caller.Answer exported) {
    return importFile(path, exported.body());
  }

  private Caller.Answer importFile(String path, String file) {
    return administrator.call("POST", path, "text/csv", file);
  }

  private static String version(Caller.Answer exported) {
    return exported.header("Policy-Version");
  }

  private List<String> audited(String reason) {
    return people
        .jdbc()
        .sql(
            "select concat_ws(' ', policy_key, coalesce(before_value, '-'),"
                + " coalesce(after_value, '-')) from POLICY_CHANGES where reason = :reason order by 1")
        .param("reason", reason)
        .query(String.class)
        .list();
  }
}
