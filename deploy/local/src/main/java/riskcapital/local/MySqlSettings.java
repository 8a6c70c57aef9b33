package riskcapital.local;

import java.util.ArrayList;
import java.util.List;

/** How a MySQL of ours is set up, wherever it runs. */
public final class MySqlSettings {
  /** What newer servers choose by themselves on few processors. */
  private static final List<String> OF_NEWER_SERVERS =
      List.of(
          "--innodb-flush-method=O_DIRECT",
          "--innodb-log-buffer-size=64M",
          "--loose-innodb-log-writer-threads=OFF",
          "--loose-innodb-adaptive-hash-index=OFF",
          "--loose-innodb-change-buffering=none",
          "--loose-innodb-doublewrite-pages=128",
          "--innodb-purge-threads=1");

  private MySqlSettings() {}

  /** Options of {@code mysqld}, but for its port and its files. */
  public static List<String> options(boolean binaryLog) {
    List<String> options = new ArrayList<>(OF_NEWER_SERVERS);
    options.addAll(
        List.of(
            "--mysqlx=OFF",
            "--skip-name-resolve",
            "--local-infile=ON",
            "--character-set-server=utf8mb4",
            "--default-time-zone=+00:00",
            "--max-connections=300",
            "--performance-schema=OFF",
            "--innodb-buffer-pool-size=512M",
            "--loose-innodb-redo-log-capacity=256M",
            binaryLog ? "--log-bin=binlog" : "--skip-log-bin"));
    return options;
  }
}
