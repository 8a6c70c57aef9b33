package riskcapital.consolidator.exceptions;

import java.time.Instant;
import java.util.List;

/** Hears of exceptions that were opened, in the transaction that opens them. */
public interface OpenedExceptions {
  /** Called once for all exceptions that opened together. */
  void opened(List<ExceptionCase> exceptions, Instant at);
}
