package riskcapital.consolidator.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import riskcapital.consolidator.access.SharedPeople;
import tools.jackson.databind.JsonNode;

class OpenApiIT {
  private final SharedPeople people = SharedPeople.get();
  private final JsonNode document = people.nobody().get("/v3/api-docs").json();

  OpenApiIT() throws Exception {}

  @Test
  void itIsOpenApi31() {
    assertThat(document.path("openapi").asString()).startsWith("3.1");
  }

  @Test
  void everyOperationOfEveryControllerIsInIt() {
    Set<String> documented = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> documented.add(operation.getKey() + " " + path.getKey())));

    assertThat(documented).isEqualTo(mapped()).contains("put /api/v1/policies/asset-types");
  }

  @Test
  void everyOperationIsDescribed() {
    assertThat(
            document.path("paths").properties().stream()
                .flatMap(
                    path ->
                        path.getValue().properties().stream()
                            .filter(operation -> isNotDescribed(operation.getValue()))
                            .map(operation -> operation.getKey() + " " + path.getKey())))
        .isEmpty();
    assertThat(document.at("/paths/~1api~1v1~1submission-entries/post/description").asString())
        .isEqualTo("Enters a submission, which changes nothing until another person approves it.");
    assertThat(document.toString()).doesNotContain("{@");
  }

  private static boolean isNotDescribed(JsonNode operation) {
    return operation.path("description").asString().isBlank();
  }

  @Test
  void everyOperationMayAnswerWithAProblem() {
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            assertThat(
                                    operation
                                        .getValue()
                                        .at(
                                            "/responses/default/content/application~1problem+json/schema/$ref")
                                        .asString())
                                .as(path.getKey())
                                .isEqualTo("#/components/schemas/Problem")));
    assertThat(document.at("/components/schemas/Problem/properties").propertyNames())
        .containsExactly("type", "title", "status", "detail", "instance");
  }

  @Test
  void itTellsHowToLogIn() {
    assertThat(document.at("/components/securitySchemes").toString())
        .isEqualTo("{\"login\":{\"type\":\"http\",\"scheme\":\"basic\"}}");
    assertThat(document.path("security").toString()).isEqualTo("[{\"login\":[]}]");
  }

  private Set<String> mapped() {
    return people
        .consolidator()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .filter(mapping -> mapping.getPatternValues().stream().anyMatch(p -> p.startsWith("/api")))
        .flatMap(OpenApiIT::operations)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> operations(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().stream()
        .flatMap(
            method ->
                mapping.getPatternValues().stream()
                    .map(path -> method.name().toLowerCase(Locale.ROOT) + " " + path));
  }
}
