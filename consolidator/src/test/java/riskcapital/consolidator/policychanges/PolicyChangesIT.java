package riskcapital.consolidator.policychanges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskcapital.consolidator.access.SharedPeople;
import riskcapital.consolidator.operations.Caller;

class PolicyChangesIT {
  private static final String TYPES = "/api/v1/policies/asset-types";
  private static final String INTERVALS = "/api/v1/policies/submission-intervals";
  private static final String LIMITS = "/api/v1/policies/limits";
  private static final String CALENDAR = "/api/v1/policies/calendar";

  private final SharedPeople people = SharedPeople.get();
  private final Caller administrator = people.as("administrator");

  PolicyChangesIT() throws Exception {}

  @Test
  void anAssetTypeIsMappedRemappedAndUnmapped() {
    String row = "{\"assetTypeCode\": \"NEW/TYPE|1\", \"exposureClass\": \"%s\"}";
    long first = put(TYPES, row.formatted("NONE"), 0, "a new product");
    long second = put(TYPES, row.formatted("OFFSHORE"), first, "it is a foreign vehicle");
    remove(TYPES + "?assetTypeCode=NEW/TYPE%7C1", second, "traded no more");

    assertThat(audited("NEW/TYPE|1"))
        .containsExactly(
            "ASSET_TYPE_MAPPING - {\"exposure_class\": \"NONE\"} administrator a new product",
            "ASSET_TYPE_MAPPING {\"exposure_class\": \"NONE\"} {\"exposure_class\": \"OFFSHORE\"}"
                + " administrator it is a foreign vehicle",
            "ASSET_TYPE_MAPPING {\"exposure_class\": \"OFFSHORE\"} - administrator traded no more");
    assertThat(
            rows("select exposure_class from ASSET_TYPE_MAPPING where asset_type_code like 'NEW%'"))
        .isEmpty();
  }

  @Test
  void anIntervalIsChanged() {
    put(
        INTERVALS,
        """
        {"exposureClass": "OTC", "investorType": "QUALIFIED", "intervalDays": 15}
        """,
        0,
        "twice a month");

    assertThat(audited("OTC|QUALIFIED"))
        .containsExactly(
            "SUBMISSION_POLICY {\"interval_days\": 30} {\"interval_days\": 15} administrator twice a month");
    assertThat(
            rows(
                "select concat(exposure_class, ' ', investor_type, ' ', interval_days) from"
                    + " SUBMISSION_POLICY where exposure_class = 'OTC' order by investor_type"))
        .containsExactly("OTC PROFESSIONAL 90", "OTC QUALIFIED 15", "OTC RETAIL 7");
  }

  @Test
  void aLimitIsSetFromADateOn() {
    long version =
        put(
            LIMITS,
            """
            {"metric": "GROSS_MARGIN", "scope": "EQUITY", "validFrom": "2077-01-01", "share": 0.350}
            """,
            0,
            "lower from 2077 on");
    remove(
        LIMITS + "?metric=GROSS_MARGIN&scope=EQUITY&validFrom=2077-01-01",
        version,
        "after all not");

    assertThat(audited("GROSS_MARGIN|EQUITY|2077-01-01"))
        .containsExactly(
            "LIMIT_RULE - {\"share\": 0.35} administrator lower from 2077 on",
            "LIMIT_RULE {\"share\": 0.35} - administrator after all not");
  }

  @Test
  void aHolidayIsDecreedAndTheCalendarFollowsAtOnce() {
    assertThat(rollsTo("2076-03-04")).isEqualTo("2076-03-04");
    long version =
        put(
            CALENDAR,
            """
            {"market": "BR", "calendarDate": "2076-03-04", "isBusinessDay": false, "name": "Decreed"}
            """,
            0,
            "decree 1");
    assertThat(rollsTo("2076-03-04")).isEqualTo("2076-03-05");
    remove(CALENDAR + "?market=BR&calendarDate=2076-03-04", version, "decree 2");
    assertThat(rollsTo("2076-03-04")).isEqualTo("2076-03-04");

    assertThat(audited("BR|2076-03-04"))
        .containsExactly(
            "BUSINESS_CALENDAR - {\"name\": \"Decreed\", \"is_business_day\": false} administrator decree 1",
            "BUSINESS_CALENDAR {\"name\": \"Decreed\", \"is_business_day\": false} - administrator decree 2");
  }

  @Test
  void aStaleWriteIsRefused() {
    String row = "{\"assetTypeCode\": \"STALE\", \"exposureClass\": \"%s\"}";
    long version = put(TYPES, row.formatted("NONE"), 0, "one");

    String problem =
        """
        "detail": "STALE has changed since it was read", "instance": "%s", "version": %d
        """
            .formatted(TYPES, version);
    String title = "It has changed since it was read";
    administrator
        .put(TYPES, body(row.formatted("OTC"), 0, "two"))
        .isProblem(409, "stale", title, problem);
    administrator
        .delete(TYPES + "?assetTypeCode=STALE&version=0&reason=three")
        .isProblem(409, "stale", title, problem);
    remove(TYPES + "?assetTypeCode=STALE", version, "four");
    assertThat(administrator.put(TYPES, body(row.formatted("OTC"), 0, "five")).status())
        .as("a key that was removed has changed too")
        .isEqualTo(409);
    assertThat(audited("STALE")).hasSize(2);
  }

  @Test
  void whatChangesNothingWritesNothing() {
    String swap = "{\"assetTypeCode\": \" SWAP \", \"exposureClass\": \"OTC\"}";
    assertThat(put(TYPES, swap, 0, "as it is")).isZero();
    assertThat(audited("SWAP")).isEmpty();
  }

  @Test
  void whatIsNotThereCannotBeRemoved() {
    administrator
        .delete(TYPES + "?assetTypeCode=NOWHERE&version=0&reason=none")
        .isProblem(
            404,
            "not-found",
            "There is no such thing",
            """
            "detail": "NOWHERE does not exist", "instance": "%s"
            """
                .formatted(TYPES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          asset-types;          {"assetTypeCode":"","exposureClass":"OTC"};                         row.assetTypeCode; size must be between 1 and 32
          asset-types;          {"assetTypeCode":"A\\u0007","exposureClass":"OTC"};                  row.assetTypeCode; has control characters
          asset-types;          {"assetTypeCode":"A"};                                              row.exposureClass; must not be null
          submission-intervals; {"exposureClass":"OTC","investorType":"RETAIL","intervalDays":0};   row.intervalDays; must be greater than or equal to 1
          submission-intervals; {"exposureClass":"OTC","investorType":"RETAIL","intervalDays":3651};row.intervalDays; must be less than or equal to 3650
          limits;               {"metric":"GROSS_MARGIN","scope":"FX","validFrom":"2026-01-01","share":0};row.share; must be greater than 0
          limits;               {"metric":"GROSS_MARGIN","scope":"FX","validFrom":"2026-01-01","share":1.00000001};row.share; must be less than or equal to 1
          limits;               {"metric":"GROSS_MARGIN","scope":"FX","validFrom":"2026-01-01","share":0.123456789};row.share; numeric value out of bounds (<1 digits>.<8 digits> expected)
          limits;               {"metric":"GROSS_MARGIN","scope":"FX","validFrom":"1969-12-31","share":0.1};row.validFrom; is not within 1970-01-01 and 2100-12-31
          calendar;             {"market":"br","calendarDate":"2026-01-01","isBusinessDay":true,"name":"x"};row.market; has 1 to 8 capitals and digits
          calendar;             {"market":"BR","calendarDate":"2101-01-01","isBusinessDay":true,"name":"x"};row.calendarDate; is not within 1970-01-01 and 2100-12-31
          calendar;             {"market":"BR","calendarDate":"2026-01-01","isBusinessDay":true,"name":" "};row.name; must not be blank
          """)
  void whatIsNotAllowedIsTold(String path, String row, String field, String message) {
    administrator
        .put("/api/v1/policies/" + path, body(row, 0, "because"))
        .isProblem(
            400,
            "invalid-request",
            "The request is not valid",
            """
            "detail": "Some values are not allowed", "instance": "/api/v1/policies/%s",
            "errors": [{"field": "%s", "message": "%s"}]
            """
                .formatted(path, field, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          {"row": {"assetTypeCode": "A", "exposureClass": "UNMAPPED"}, "version": 0, "reason": "r"}; The value of row.exposureClass must be one of EXCHANGE, OTC, OFFSHORE, NONE
          {"row": {"assetTypeCode": "A", "exposure": "OTC"}, "version": 0, "reason": "r"}; The field exposure is not known
          {"row": {"assetTypeCode": "A", "exposureClass": "OTC"}, "version": "x", "reason": "r"}; The value of version must be a whole number within range
          {"row": ; It is no JSON from line 1 on
          [1]; A JSON object is needed
          """)
  void aBodyThatCannotBeReadIsTold(String body, String detail) {
    administrator
        .put(TYPES, body)
        .isProblem(
            400,
            "malformed-body",
            "The body can't be read",
            """
            "detail": "%s", "instance": "%s"
            """
                .formatted(detail, TYPES));
  }

  @Test
  void parametersThatAreNotKnownOrNotAllowedAreTold() {
    administrator
        .get("/api/v1/policies/changes?knd=LIMIT_RULE&size=10")
        .isProblem(
            400,
            "invalid-request",
            "The request is not valid",
            """
            "detail": "Some parameters are not known", "instance": "/api/v1/policies/changes",
            "errors": [{"field": "knd", "message": "is no parameter"}]
            """);
    administrator
        .get("/api/v1/policies/changes?kind=LIMITS")
        .isProblem(
            400,
            "invalid-request",
            "The request is not valid",
            """
            "detail": "Some values are not allowed", "instance": "/api/v1/policies/changes",
            "errors": [{"field": "kind", "message": "must be one of ASSET_TYPE_MAPPING,\
             SUBMISSION_POLICY, LIMIT_RULE, BUSINESS_CALENDAR"}]
            """);
    administrator
        .get("/api/v1/policies/changes?kind=LIMIT_RULE&size=1&kind=LIMIT_RULE")
        .isProblem(
            400,
            "invalid-request",
            "The request is not valid",
            """
            "detail": "Some values are not allowed", "instance": "/api/v1/policies/changes",
            "errors": [{"field": "kind", "message": "is given more than once"}]
            """);
    administrator
        .get("/api/v1/policies/changes?size=501&page=-1")
        .isProblem(
            400,
            "invalid-request",
            "The request is not valid",
            """
            "detail": "Some values are not allowed", "instance": "/api/v1/policies/changes",
            "errors": [{"field": "page", "message": "must be greater than or equal to 0"},
                       {"field": "size", "message": "must be less than or equal to 500"}]
            """);
  }

  @Test
  void rowsAndChangesAreListedByPages() {
    long first = put(INTERVALS, interval(31), 0, "longer");
    long second = put(INTERVALS, interval(32), first, "longer still");

    administrator
        .get(INTERVALS + "?page=1&size=2")
        .isJson(
            200,
            """
            {"items": [
              {"row": {"exposureClass": "OFFSHORE", "investorType": "RETAIL", "intervalDays": 32}, "version": %d},
              {"row": {"exposureClass": "OTC", "investorType": "PROFESSIONAL", "intervalDays": 90}, "version": 0}],
             "page": 1, "size": 2, "total": 6}
            """
                .formatted(second));
    Caller.Answer changes =
        administrator.get(
            "/api/v1/policies/changes?kind=SUBMISSION_POLICY&key=OFFSHORE|RETAIL&size=1"
                .replace("|", "%7C"));
    changes.isJson(
        200,
        """
        {"items": [{"id": %d, "kind": "SUBMISSION_POLICY", "key": "OFFSHORE|RETAIL",
           "before": {"interval_days": 31}, "after": {"interval_days": 32}, "actor": "administrator",
           "reason": "longer still", "recordedAt": "%s"}],
         "page": 0, "size": 1, "total": 2}
        """
            .formatted(second, changes.json().at("/items/0/recordedAt").asString()));
    assertThat(rows("select count(*) = count(distinct recorded_at) from POLICY_CHANGES"))
        .containsExactly("1");
  }

  private static String interval(int days) {
    return "{\"exposureClass\": \"OFFSHORE\", \"investorType\": \"RETAIL\", \"intervalDays\": %d}"
        .formatted(days);
  }

  /** Puts a row; its version then. */
  private long put(String path, String row, long version, String reason) {
    Caller.Answer answer = administrator.put(path, body(row, version, reason));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("version").asLong();
  }

  private void remove(String path, long version, String reason) {
    Caller.Answer answer =
        administrator.delete(
            path + "&version=" + version + "&reason=" + reason.replace(" ", "%20"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
  }

  private static String body(String row, long version, String reason) {
    return "{\"row\": %s, \"version\": %d, \"reason\": \"%s\"}".formatted(row, version, reason);
  }

  private List<String> audited(String key) {
    return people
        .jdbc()
        .sql(
            "select concat_ws(' ', kind, coalesce(before_value, '-'), coalesce(after_value, '-'),"
                + " actor, reason) from POLICY_CHANGES where policy_key = :key order by id")
        .param("key", key)
        .query(String.class)
        .list();
  }

  private String rollsTo(String date) {
    return rows("select rolls_to from CALENDAR_DAYS where market = 'BR' and calendar_date = '"
            + date
            + "'")
        .get(0);
  }

  private List<String> rows(String query) {
    return people.jdbc().sql(query).query(String.class).list();
  }
}
