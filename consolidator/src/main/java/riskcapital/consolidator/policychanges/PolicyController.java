package riskcapital.consolidator.policychanges;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import riskcapital.consolidator.operations.Page;
import riskcapital.consolidator.operations.Paging;

/**
 * What one table of policy offers. The key of a row is part of its body or of the query and not of
 * the path, since an asset type's code may hold any character.
 */
abstract class PolicyController<R extends PolicyRow> {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final PolicyTable<R> table;
  private final PolicyServices services;

  PolicyController(PolicyTable<R> table, PolicyServices services) {
    this.table = table;
    this.services = services;
  }

  /** Rows in the order of their keys. */
  @GetMapping
  Page<VersionedRow<R>> list(@Valid @ParameterObject Paging paging) {
    Map<String, R> rows = services.rows().read(table);
    Map<String, Long> versions = services.audit().versions(table.kind());
    List<VersionedRow<R>> page =
        rows.entrySet().stream()
            .skip(paging.offset())
            .limit(paging.limit())
            .map(e -> new VersionedRow<>(e.getValue(), versions.getOrDefault(e.getKey(), 0L)))
            .toList();
    return Page.of(page, paging, rows.size());
  }

  /** Adds or changes a row; a row that is so already is left alone. */
  @PutMapping
  VersionedRow<R> put(@Valid @RequestBody PutRow<R> put, Principal caller) {
    R row = put.row();
    Edit<R> edit = new Edit<>(row.key(), row, put.version());
    services
        .change()
        .change(
            table, (rows, versions) -> List.of(edit), new Decision(caller.getName(), put.reason()));
    return new VersionedRow<>(
        row, services.audit().versions(table.kind()).getOrDefault(row.key(), 0L));
  }

  /** Removes the row of a key. */
  final void removeRow(String key, long version, String reason, Principal caller) {
    services
        .change()
        .change(
            table,
            (rows, versions) -> List.of(new Edit<R>(key, null, version)),
            new Decision(caller.getName(), reason));
  }

  /** Every row as CSV; the header {@code Policy-Version} is what an import then asks for. */
  @GetMapping(path = "/export", produces = "text/csv")
  ResponseEntity<String> export() {
    return ResponseEntity.ok()
        .contentType(CSV)
        .header("Policy-Version", Long.toString(services.audit().version(table.kind())))
        .header("Content-Disposition", "attachment; filename=\"" + table.folder() + ".csv\"")
        .body(services.files().write(table, services.rows().read(table).values()));
  }

  /**
   * Makes the rows what a CSV file says, all or none.
   *
   * @param reason why
   * @param version the table's version that was read; not needed for a dry run
   * @param dryRun whether only to tell what would change
   * @param replace whether rows that the file does not have are removed
   */
  @PostMapping(path = "/import", consumes = "text/csv")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  ImportResult importFile(
      InputStream file,
      @RequestParam @NotBlank @Size(max = 500) String reason,
      @RequestParam(required = false) @Min(0) @Nullable Long version,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean replace,
      Principal caller) {
    Map<String, R> rows = services.files().read(table, file);
    Decision decision = new Decision(caller.getName(), reason);
    return services
        .importer()
        .run(table, rows, decision, new ImportOptions(version, dryRun, replace));
  }
}
