package riskcapital.consolidator.operations;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every error with RFC 9457 problem details of a {@link ProblemType}. */
@RestControllerAdvice
class AnswerProblems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerProblems.class);
  private static final Duration SOON = Duration.ofSeconds(5);

  @ExceptionHandler
  @Nullable ResponseEntity<Object> unknownCaller(
      AuthenticationException unknown, WebRequest request) {
    if (unknown instanceof AuthenticationServiceException) {
      LOG.warn("can't tell who calls", unknown);
      return answer(Refusal.unavailable("The issuer of tokens does not answer", SOON), request);
    }
    return answer(new Refusal(ProblemType.UNAUTHENTICATED, "Log in to do this"), request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> denied(AccessDeniedException denied, WebRequest request) {
    return answer(
        new Refusal(ProblemType.FORBIDDEN, "The caller's roles do not allow it"), request);
  }

  @ExceptionHandler({
    TransientDataAccessException.class,
    RecoverableDataAccessException.class,
    NonTransientDataAccessResourceException.class,
    CannotCreateTransactionException.class,
    TransactionSystemException.class
  })
  @Nullable ResponseEntity<Object> away(Exception away, WebRequest request) {
    LOG.warn("an operation could not be carried out", away);
    return answer(Refusal.unavailable("The database does not answer", SOON), request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> locked(ConcurrencyFailureException lost, WebRequest request) {
    LOG.info("an operation met others", lost);
    return answer(Refusal.unavailable("Others were changing the same rows", SOON), request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> defect(Exception defect, WebRequest request) {
    LOG.error("an operation failed", defect);
    return answer(new Refusal(ProblemType.INTERNAL, "It is in the log of the service"), request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> mistyped(
      MethodArgumentTypeMismatchException mistyped, WebRequest request) {
    String allowed = AllowedValues.of(mistyped.getRequiredType());
    return answer(invalid(List.of(InvalidValue.of(mistyped.getName(), allowed))), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String name = missing.getParameterName();
    return answer(invalid(List.of(InvalidValue.of(name, "must be given"))), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(
        invalid(invalid.getAllErrors().stream().map(AnswerProblems::value).toList()), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(
        invalid(
            invalid.getParameterValidationResults().stream()
                .flatMap(
                    result ->
                        result.getResolvableErrors().stream()
                            .map(
                                error ->
                                    error instanceof ObjectError within
                                        ? value(within)
                                        : InvalidValue.of(
                                            result.getMethodParameter().getParameterName(),
                                            String.valueOf(error.getDefaultMessage()))))
                .toList()),
        request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(
        new Refusal(ProblemType.MALFORMED_BODY, UnreadableBody.explain(unreadable)), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failed,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (failed instanceof Refusal) {
      return super.handleExceptionInternal(failed, body, headers, status, request);
    }
    ProblemType type = ProblemType.of(status);
    String detail = body instanceof ProblemDetail told ? told.getDetail() : null;
    ProblemDetail problem = type.detail(detail == null ? "No more is known" : detail);
    problem.setStatus(status.value());
    return super.handleExceptionInternal(failed, problem, headers, status, request);
  }

  private static Refusal invalid(List<InvalidValue> errors) {
    return Refusal.invalid(
        "Some values are not allowed",
        errors.stream()
            .sorted(
                Comparator.comparing(
                        InvalidValue::field,
                        Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                    .thenComparing(InvalidValue::message))
            .toList());
  }

  private static InvalidValue value(ObjectError error) {
    if (error instanceof FieldError field) {
      return InvalidValue.of(
          field.getField(),
          field.contains(TypeMismatchException.class)
              ? AllowedValues.of(field.unwrap(TypeMismatchException.class).getRequiredType())
              : String.valueOf(field.getDefaultMessage()));
    }
    return InvalidValue.of(null, String.valueOf(error.getDefaultMessage()));
  }

  private @Nullable ResponseEntity<Object> answer(Refusal refusal, WebRequest request) {
    return handleExceptionInternal(
        refusal, refusal.getBody(), refusal.getHeaders(), refusal.getStatusCode(), request);
  }
}
