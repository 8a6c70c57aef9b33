package riskcapital.simulator.api;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Brings the contract's schemas, the key and the refusals into the OpenAPI document. */
@Component
class ContractDocument implements OpenApiCustomizer {

  private static final ClassPathResource CONTRACT = new ClassPathResource("openapi/contract.yaml");
  private static final String API = "/api/";
  private static final Map<String, String> REFUSALS =
      Map.of(
          "400", "The cursor or the limit is not valid.",
          "401", "The key is missing.",
          "403", "The key is not valid.",
          "429", "Too many requests; Retry-After says when to come again.",
          "503", "Not available; Retry-After says when to come again.");

  private final OpenAPI contract;

  ContractDocument() throws IOException {
    try (InputStream in = CONTRACT.getInputStream()) {
      this.contract = Yaml31.mapper().readValue(in, OpenAPI.class);
    }
  }

  @Override
  public void customise(OpenAPI document) {
    document.info(contract.getInfo());
    contract.getComponents().getSchemas().forEach(document.getComponents()::addSchemas);
    document.getComponents().securitySchemes(contract.getComponents().getSecuritySchemes());
    document.addSecurityItem(new SecurityRequirement().addList("apiKey"));
    document
        .getPaths()
        .forEach(
            (path, item) -> {
              if (path.startsWith(API)) {
                refuse(item);
              }
            });
  }

  private static void refuse(PathItem path) {
    ApiResponses responses = path.getGet().getResponses();
    Content problem =
        new Content()
            .addMediaType(
                "application/problem+json",
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/ProblemDetail")));
    REFUSALS.forEach(
        (status, why) ->
            responses.addApiResponse(status, new ApiResponse().description(why).content(problem)));
  }
}
