package riskcapital.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import riskcapital.run.services.Database;

/** Versions, and what makes a commit durable: on a file system in memory none is. */
final class DescribeServers {
  private static final List<String> VARIABLES =
      List.of(
          "version",
          "innodb_flush_log_at_trx_commit",
          "log_bin",
          "sync_binlog",
          "innodb_doublewrite",
          "innodb_flush_method",
          "innodb_adaptive_hash_index",
          "innodb_buffer_pool_size",
          "innodb_redo_log_capacity");

  private DescribeServers() {}

  static Map<String, Object> of(TestBed bed) {
    Map<String, Object> servers = new LinkedHashMap<>();
    try (Database database = bed.database()) {
      database
          .list(
              "show global variables where variable_name in ('"
                  + String.join("', '", VARIABLES)
                  + "')",
              row -> Map.entry("mysql." + row.getString(1), row.getString(2)))
          .forEach(variable -> servers.put(variable.getKey(), variable.getValue()));
      servers.put("fileSystem", Files.getFileStore(bed.folder()).type());
    } catch (IOException e) {
      servers.put("fileSystem", "unknown");
    }
    servers.put("kafka", AppInfoParser.getVersion());
    return servers;
  }
}
