package riskcapital.consolidator.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets requests through that come over the loopback interface, whoever makes them. */
final class FromThisMachine implements AuthorizationManager<RequestAuthorizationContext> {
  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
    try {
      // An address, so no name is looked up.
      String address = context.getRequest().getRemoteAddr();
      return new AuthorizationDecision(InetAddress.getByName(address).isLoopbackAddress());
    } catch (UnknownHostException e) {
      return new AuthorizationDecision(false);
    }
  }
}
