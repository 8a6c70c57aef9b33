package riskcapital.bench.rate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import riskcapital.bench.stress.StressDay;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;

/**
 * Rows of a day as MySQL's own bulk load reads them, made before the clock runs and on the disk by
 * then, so that no writing back competes with the load.
 */
final class LimitLines {
  private static final String TAKEN_AT = "2026-01-02 12:00:00.000000";
  private static final int SHELF = 1;

  private LimitLines() {}

  /**
   * Writes the day's rows, all on one shelf, in the order of the primary key, an equal share of
   * funds to each file.
   */
  static void write(StressDay day, List<Path> files) throws IOException {
    int share = (day.funds() + files.size() - 1) / files.size();
    Iterator<PositionsSnapshot> events = day.events().iterator();
    for (Path file : files) {
      try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
          CSVPrinter printer = new CSVPrinter(writer, CSVFormat.MYSQL)) {
        for (int fund = 0; fund < share && events.hasNext(); ) {
          PositionsSnapshot event = events.next();
          for (Position row : event.getPositions()) {
            print(printer, event, row);
          }
          fund += event.getChunkIndex() == event.getChunkCount() - 1 ? 1 : 0;
        }
      }
      try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
        written.force(true);
      }
    }
  }

  private static void print(CSVPrinter printer, PositionsSnapshot of, Position row)
      throws IOException {
    printer.printRecord(
        of.getFundId(),
        row.getPositionKey(),
        of.getPortfolioDate(),
        of.getRevision(),
        row.getAssetId(),
        row.getIsin(),
        row.getAssetAlias(),
        row.getAssetTypeCode(),
        row.getAssetCategory(),
        row.getQuantity(),
        row.getPrice(),
        row.getNotional(),
        row.getMarketValue(),
        StressDay.inBaseCurrency(row),
        row.getCurrency(),
        row.getFxRate(),
        row.getCounterparty(),
        TAKEN_AT,
        SHELF);
  }
}
