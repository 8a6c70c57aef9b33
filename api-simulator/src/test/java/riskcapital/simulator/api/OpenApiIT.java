package riskcapital.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import riskcapital.simulator.Sources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The published document describes what is served, and refuses what the contract refuses. */
class OpenApiIT extends SimulatorServer {

  private static final Map<String, String> ITEMS =
      Map.of("aum", "AumItem", "positions", "PositionsItem", "margin", "MarginItem");

  @Test
  void the_document_is_openapi_3_1_and_names_the_feeds() throws Exception {
    JsonNode document = document();

    assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(document.path("paths").propertyNames())
        .contains("/api/v1/aum", "/api/v1/positions", "/api/v1/margin-submissions");
    assertThat(
            document
                .at("/paths/~1api~1v1~1aum/get/responses/200/content/application~1json/schema/$ref")
                .asString())
        .isEqualTo("#/components/schemas/AumPage");
    assertThat(document.at("/paths/~1api~1v1~1aum/get/responses").propertyNames())
        .containsExactlyInAnyOrder("200", "400", "401", "403", "429", "503");
    assertThat(document.at("/components/securitySchemes/apiKey/name").asString())
        .isEqualTo("X-Api-Key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aum", "positions", "margin"})
  void valid_samples_and_those_that_only_a_rule_rejects_fit_the_schema(String feed)
      throws Exception {
    Schema schema = schema(ITEMS.getOrDefault(feed, "none"));
    List<Resource> samples = samples(feed, "valid");

    assertThat(samples).hasSizeGreaterThanOrEqualTo(4);
    for (Resource sample : samples) {
      assertThat(errors(schema, sample)).as("%s", sample).isEmpty();
    }
    for (Resource sample : samples(feed, "rejected")) {
      assertThat(errors(schema, sample)).as("%s", sample).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aum", "positions", "margin"})
  void invalid_samples_do_not_fit(String feed) throws Exception {
    Schema schema = schema(ITEMS.getOrDefault(feed, "none"));
    List<Resource> samples = samples(feed, "invalid");

    assertThat(samples).hasSizeGreaterThanOrEqualTo(4);
    for (Resource sample : samples) {
      assertThat(errors(schema, sample)).as("%s", sample).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aum", "positions", "margin"})
  void what_is_served_and_acceptable_fits(String feed) throws Exception {
    Schema schema = schema(ITEMS.getOrDefault(feed, "none"));
    List<String> accepted =
        get("/admin/facts")
            .body()
            .lines()
            .map(Sources.MAPPER::readTree)
            .filter(fact -> fact.path("feed").asString().equals(feed))
            .filter(fact -> fact.path("codes").isEmpty())
            .map(fact -> fact.path("item").path("updatedAt").asString())
            .toList();
    String path = feed.equals("margin") ? "margin-submissions" : feed;
    int checked = 0;
    for (JsonNode item : json("/api/v1/" + path + "?limit=300").path("items")) {
      if (accepted.contains(item.path("updatedAt").asString())) {
        assertThat(schema.validate(item.toString(), InputFormat.JSON)).as("%s", item).isEmpty();
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(200);
  }

  private JsonNode document() throws Exception {
    return json("/v3/api-docs");
  }

  private Schema schema(String name) throws Exception {
    ObjectNode root = Sources.MAPPER.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$ref", "#/components/schemas/" + name);
    root.set("components", document().path("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root.toString());
  }

  private static List<Error> errors(Schema schema, Resource sample) throws IOException {
    return schema.validate(sample.getContentAsString(StandardCharsets.UTF_8), InputFormat.JSON);
  }

  private static List<Resource> samples(String feed, String kind) throws IOException {
    return List.of(
        new PathMatchingResourcePatternResolver()
            .getResources("classpath:samples/" + feed + "/" + kind + "/*.json"));
  }
}
