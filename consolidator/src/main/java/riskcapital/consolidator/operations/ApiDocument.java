package riskcapital.consolidator.operations;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document of the operations API, OpenAPI 3.1 at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
  private static final String PROBLEM = "Problem";

  @Bean
  OpenAPI operationsApi() {
    Schema<?> problem =
        new ObjectSchema()
            .description("RFC 9457 problem details; further members depend on the type")
            .addProperty("type", new StringSchema().format("uri").description(types()))
            .addProperty("title", new StringSchema())
            .addProperty("status", new IntegerSchema())
            .addProperty("detail", new StringSchema())
            .addProperty("instance", new StringSchema().format("uri-reference"));
    return new OpenAPI()
        .info(
            new Info()
                .title("Risk Capital Monitoring: operations")
                .version("1")
                .description("What people read of the monitoring, and what they decide."))
        .schema(PROBLEM, problem);
  }

  /** Every operation may answer with a problem. */
  @Bean
  OperationCustomizer problemsOfOperations() {
    ApiResponse problem =
        new ApiResponse()
            .description("Any error")
            .content(
                new Content()
                    .addMediaType(
                        "application/problem+json",
                        new MediaType()
                            .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    return (operation, method) -> {
      operation.getResponses().setDefault(problem);
      return operation;
    };
  }

  private static String types() {
    return java.util.Arrays.stream(ProblemType.values())
        .map(type -> type.uri().toString())
        .collect(java.util.stream.Collectors.joining(", "));
  }
}
