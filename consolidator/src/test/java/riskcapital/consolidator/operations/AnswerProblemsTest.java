package riskcapital.consolidator.operations;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class AnswerProblemsTest {
  @RestController
  record Failing(RuntimeException failure) {
    @GetMapping("/funds")
    void fail() {
      throw failure;
    }
  }

  static Stream<RuntimeException> aServerIsAway() {
    return Stream.of(
        new CannotCreateTransactionException("no connection"),
        new DataAccessResourceFailureException("refused"),
        new QueryTimeoutException("too late"),
        new RecoverableDataAccessException("the link failed", new SQLException()),
        new TransactionSystemException("could not roll back"));
  }

  @ParameterizedTest
  @MethodSource
  void aServerIsAway(RuntimeException failure) throws Exception {
    answerTo(failure)
        .andExpect(status().is(503))
        .andExpect(header().string("Retry-After", "5"))
        .andExpect(
            content()
                .json(
                    """
                    {"type": "urn:risk-capital:problem:unavailable", "title": "Not just now",
                     "status": 503, "detail": "The database does not answer", "instance": "/funds"}
                    """,
                    JsonCompareMode.STRICT));
  }

  static Stream<RuntimeException> othersChangeTheSameRows() {
    return Stream.of(
        new CannotAcquireLockException("Deadlock found"),
        new OptimisticLockingFailureException("an exception moved meanwhile"));
  }

  @ParameterizedTest
  @MethodSource
  void othersChangeTheSameRows(RuntimeException failure) throws Exception {
    answerTo(failure)
        .andExpect(status().is(503))
        .andExpect(
            content()
                .json(
                    """
                    {"type": "urn:risk-capital:problem:unavailable", "title": "Not just now",
                     "status": 503, "detail": "Others were changing the same rows",
                     "instance": "/funds"}
                    """,
                    JsonCompareMode.STRICT));
  }

  static Stream<RuntimeException> anythingElseIsADefect() {
    return Stream.of(
        new IllegalStateException("secret"),
        new IllegalTransactionStateException("No existing transaction"));
  }

  @ParameterizedTest
  @MethodSource
  void anythingElseIsADefect(RuntimeException failure) throws Exception {
    answerTo(failure)
        .andExpect(status().is(500))
        .andExpect(
            content()
                .json(
                    """
                    {"type": "urn:risk-capital:problem:internal",
                     "title": "The service has a defect", "status": 500,
                     "detail": "It is in the log of the service", "instance": "/funds"}
                    """,
                    JsonCompareMode.STRICT));
  }

  private static ResultActions answerTo(RuntimeException failure) throws Exception {
    return MockMvcBuilders.standaloneSetup(new Failing(failure))
        .setControllerAdvice(new AnswerProblems())
        .build()
        .perform(get("/funds"));
  }
}
