package riskcapital.local;

import java.util.List;

/** How a MySQL of ours is set up, wherever it runs. */
public final class MySqlSettings {
  private MySqlSettings() {}

  /** Options of {@code mysqld}, but for its port and its files. */
  public static List<String> options(boolean binaryLog) {
    return List.of(
        "--mysqlx=OFF",
        "--skip-name-resolve",
        "--local-infile=ON",
        "--character-set-server=utf8mb4",
        "--default-time-zone=+00:00",
        "--max-connections=300",
        "--performance-schema=OFF",
        "--innodb-buffer-pool-size=512M",
        "--loose-innodb-redo-log-capacity=256M",
        "--loose-innodb-log-writer-threads=OFF",
        binaryLog ? "--log-bin=binlog" : "--skip-log-bin");
  }
}
