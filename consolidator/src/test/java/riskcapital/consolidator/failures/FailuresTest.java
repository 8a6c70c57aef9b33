package riskcapital.consolidator.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailuresTest {
  static Stream<RuntimeException> whatIsWaitedOut() {
    return Stream.of(
        new DataAccessResourceFailureException("connection lost"),
        new PessimisticLockingFailureException("deadlock"),
        new CannotCreateTransactionException("no connection"),
        new BadSqlGrammarException(
            "task", "sql", new java.sql.SQLException("no such table", "42S02")),
        new TimeoutException("broker"),
        new org.springframework.kafka.KafkaException("not acknowledged"));
  }

  @ParameterizedTest
  @MethodSource
  void whatIsWaitedOut(RuntimeException failure) {
    assertThatThrownBy(() -> Failures.permanentOrThrow(failure))
        .isInstanceOf(TransientFailure.class)
        .hasCause(failure);
  }

  @Test
  void aTransientFailureStaysWhatItIs() {
    TransientFailure away = new TransientFailure("registry", new java.io.IOException());
    assertThatThrownBy(() -> Failures.permanentOrThrow(away)).isSameAs(away);
  }

  @Test
  void aValueThatItsColumnRefusesIsPermanent() {
    assertThat(Failures.permanentOrThrow(new DataIntegrityViolationException("too long")).code())
        .isEqualTo(FailureCode.UNSTORABLE);
  }

  @Test
  void aStatementThatTheContentMakesAmbiguousIsPermanent() {
    var severalRows = new java.sql.SQLException("Subquery returns more than 1 row", "21000");
    assertThat(
            Failures.permanentOrThrow(new BadSqlGrammarException("task", "sql", severalRows))
                .code())
        .isEqualTo(FailureCode.DEFECT);
  }

  @Test
  void aDefectThatTheContentProvokesIsPermanent() {
    assertThat(Failures.permanentOrThrow(new ArithmeticException("rounding")).code())
        .isEqualTo(FailureCode.DEFECT);
  }

  @Test
  void aPermanentFailureStaysWhatItIs() {
    PermanentFailure broken = new PermanentFailure(FailureCode.BROKEN_PORTFOLIO, "chunk");
    assertThat(Failures.permanentOrThrow(broken)).isSameAs(broken);
  }
}
