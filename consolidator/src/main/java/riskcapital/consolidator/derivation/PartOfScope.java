package riskcapital.consolidator.derivation;

import java.util.Collection;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Derives some funds of a scope by themselves, so that one that changed costs no other anything.
 */
@Component
public class PartOfScope {
  private final ScopeRows scopes;

  PartOfScope(ScopeRows scopes) {
    this.scopes = scopes;
  }

  /** Does the work for these funds of the scope, at its instant and evidence, if there are any. */
  public void derive(
      DerivationScope scope, Collection<Long> funds, Consumer<DerivationScope> work) {
    scopes.with(funds, id -> work.accept(scope.part(id, funds)));
  }
}
