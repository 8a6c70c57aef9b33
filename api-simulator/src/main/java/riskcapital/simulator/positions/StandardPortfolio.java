package riskcapital.simulator.positions;

import java.util.Iterator;
import java.util.function.Supplier;
import riskcapital.simulator.item.Fields;
import riskcapital.simulator.item.StandardForm;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a portfolio as it comes out of cleaning: header, counts, totals and, if asked, its rows.
 */
final class StandardPortfolio {

  private StandardPortfolio() {}

  /**
   * @param lines gives the rows anew at each call
   */
  static void write(
      Fields header,
      String baseCurrency,
      Supplier<Iterator<Line>> lines,
      boolean rows,
      JsonGenerator out) {
    PositionTotals totals = new PositionTotals(baseCurrency);
    int kept = 0;
    int rejected = 0;
    for (Iterator<Line> each = lines.get(); each.hasNext(); ) {
      Line line = each.next();
      if (line.flaw() != null) {
        rejected++;
      } else {
        kept++;
        totals.add(line.row());
      }
    }
    out.writeStartObject();
    StandardForm.write(header, out);
    out.writeNumberProperty("rejectedRows", rejected);
    out.writeNumberProperty("positionCount", kept);
    out.writeName("totals");
    totals.write(out);
    if (rows) {
      writeRows(lines.get(), out);
    }
    out.writeEndObject();
  }

  private static void writeRows(Iterator<Line> lines, JsonGenerator out) {
    out.writeName("rows");
    out.writeStartArray();
    while (lines.hasNext()) {
      Line line = lines.next();
      if (line.flaw() == null) {
        out.writeStartObject();
        out.writeNumberProperty("line", line.number());
        StandardForm.write(line.row().fields(), out);
        out.writeEndObject();
      }
    }
    out.writeEndArray();
  }
}
