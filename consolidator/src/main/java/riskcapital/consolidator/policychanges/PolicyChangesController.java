package riskcapital.consolidator.policychanges;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import riskcapital.consolidator.operations.Page;
import riskcapital.consolidator.operations.Paging;

/** Who changed policy, when and why. */
@RestController
@RequestMapping("/api/v1/policies/changes")
class PolicyChangesController {
  private final PolicyAudit audit;

  PolicyChangesController(PolicyAudit audit) {
    this.audit = audit;
  }

  /** Changes of policy, the newest first. */
  @GetMapping
  Page<PolicyChange> list(
      @RequestParam(required = false) @Nullable PolicyKind kind,
      @RequestParam(required = false) @Nullable String key,
      @Valid @ParameterObject Paging paging) {
    return audit.list(kind, key, paging);
  }
}
