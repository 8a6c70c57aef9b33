package riskcapital.consolidator.policychanges;

import org.springframework.stereotype.Component;

/** What every table of policy is read and changed with. */
@Component
record PolicyServices(
    PolicyRows rows,
    PolicyAudit audit,
    ChangePolicy change,
    PolicyFiles files,
    ImportPolicy importer) {}
