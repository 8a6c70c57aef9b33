package riskcapital.consolidator.evidence;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.history.ConsistentRead;
import riskcapital.consolidator.policy.PolicySettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the evidence of a fund and period as a ZIP: a CSV file per statement of {@code
 * sql/evidence}, then the manifest. Everything is of one moment of the database; rows go from the
 * server to the file one by one, so memory does not grow with them.
 */
@Component
class WriteEvidence {
  private static final List<String> FILES =
      List.of(
          "aum-revisions",
          "portfolios",
          "submissions",
          "submission-entries",
          "validation-log",
          "manual-validations",
          "obligations",
          "status-history",
          "exceptions",
          "exception-events",
          "policy-in-force",
          "policy-changes",
          "feed-runs",
          "watermarks",
          "topic-offsets");

  /** What the pack holds of a kind, as JSON of its keys; a later one may need the former. */
  private static final List<String> PACKED = List.of("portfolios", "submissions", "exceptions");

  private final NamedParameterJdbcTemplate jdbc;
  private final ConsistentRead consistent;
  private final PolicySettings policy;
  private final JsonMapper json;

  WriteEvidence(
      DataSource source, ConsistentRead consistent, PolicySettings policy, JsonMapper json) {
    JdbcTemplate streaming = new JdbcTemplate(source);
    // MySQL's driver sends rows as they are read only for this fetch size.
    streaming.setFetchSize(Integer.MIN_VALUE);
    this.jdbc = new NamedParameterJdbcTemplate(streaming);
    this.consistent = consistent;
    this.policy = policy;
    this.json = json;
  }

  /** Writes the pack and closes the stream; what a failure leaves is no pack. */
  void write(EvidencePeriod period, Instant createdAt, String createdBy, OutputStream out) {
    consistent.read(
        () -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Map<String, @Nullable Object> parameters = parameters(period);
            for (String kind : PACKED) {
              parameters.put(kind, packed(kind, parameters));
            }
            List<EvidenceManifest.File> files = new ArrayList<>();
            for (String name : FILES) {
              files.add(file(name, parameters, createdAt, zip));
            }
            zip.putNextEntry(entry("manifest.json", createdAt));
            zip.write(
                json.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(manifest(period, createdAt, createdBy, files)));
            return files;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static EvidenceManifest manifest(
      EvidencePeriod period,
      Instant createdAt,
      String createdBy,
      List<EvidenceManifest.File> files) {
    return new EvidenceManifest(
        EvidenceManifest.FORMAT,
        period.fund(),
        period.from(),
        period.to(),
        period.zone().getId(),
        createdAt,
        createdBy,
        files);
  }

  private EvidenceManifest.File file(
      String name, Map<String, @Nullable Object> parameters, Instant createdAt, ZipOutputStream zip)
      throws IOException {
    zip.putNextEntry(entry(name + ".csv", createdAt));
    DigestOutputStream digested = new DigestOutputStream(zip, sha256());
    Writer text = new BufferedWriter(new OutputStreamWriter(digested, StandardCharsets.UTF_8));
    CsvRows csv = new CsvRows(text);
    jdbc.query(
        SqlFile.read("evidence/" + name + ".sql"),
        parameters,
        (ResultSet rows) -> {
          csv.header(rows.getMetaData());
          while (rows.next()) {
            csv.processRow(rows);
          }
          return csv.rows();
        });
    csv.flush();
    zip.closeEntry();
    return new EvidenceManifest.File(
        name + ".csv", HexFormat.of().formatHex(digested.getMessageDigest().digest()), csv.rows());
  }

  private @Nullable String packed(String kind, Map<String, @Nullable Object> parameters) {
    return jdbc.queryForObject(
        SqlFile.read("evidence/packed/" + kind + ".sql"), parameters, String.class);
  }

  private Map<String, @Nullable Object> parameters(EvidencePeriod period) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("fund", period.fund());
    parameters.put("from_date", period.from());
    parameters.put("to_date", period.to());
    parameters.put("from_at", UtcTime.of(period.begin()));
    parameters.put("until_at", UtcTime.of(period.end()));
    parameters.put("market", policy.market());
    return parameters;
  }

  private static ZipEntry entry(String name, Instant at) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    return entry;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
