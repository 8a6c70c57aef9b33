package riskcapital.consolidator.operations;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with problem details too what never came to a controller, such as a path refused. */
@Hidden
@RestController
class ContainerErrors implements ErrorController {
  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatusCode status =
        code instanceof Integer known
            ? HttpStatusCode.valueOf(known)
            : HttpStatus.INTERNAL_SERVER_ERROR;
    ProblemDetail problem = ProblemType.of(status).detail("The request was refused");
    problem.setStatus(status.value());
    return ResponseEntity.status(status).body(problem);
  }
}
