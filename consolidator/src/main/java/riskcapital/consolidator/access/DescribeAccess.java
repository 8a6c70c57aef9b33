package riskcapital.consolidator.access;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.net.URI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells in the document of the API how callers make themselves known. */
@Component
class DescribeAccess implements OpenApiCustomizer {
  private static final String LOGIN = "login";
  private final AccessSettings settings;

  DescribeAccess(AccessSettings settings) {
    this.settings = settings;
  }

  @Override
  public void customise(OpenAPI document) {
    Components components = document.getComponents();
    (components == null ? new Components() : components).addSecuritySchemes(LOGIN, scheme());
    document.addSecurityItem(new SecurityRequirement().addList(LOGIN));
  }

  private SecurityScheme scheme() {
    URI issuer = settings.issuer();
    return issuer == null
        ? new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")
        : new SecurityScheme()
            .type(SecurityScheme.Type.OPENIDCONNECT)
            .openIdConnectUrl(issuer + "/.well-known/openid-configuration");
  }
}
