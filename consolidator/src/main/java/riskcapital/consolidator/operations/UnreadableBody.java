package riskcapital.consolidator.operations;

import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body, without names of classes. */
final class UnreadableBody {
  private UnreadableBody() {}

  static String explain(HttpMessageNotReadableException unreadable) {
    Throwable cause = unreadable.getCause();
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return "The field " + unknown.getPropertyName() + " is not known";
    }
    if (cause instanceof InvalidFormatException wrong) {
      return "The value of " + path(wrong) + " " + AllowedValues.of(wrong.getTargetType());
    }
    if (cause instanceof StreamReadException broken) {
      return "It is no JSON from line " + broken.getLocation().getLineNr() + " on";
    }
    if (cause instanceof JacksonException other && !other.getPath().isEmpty()) {
      return "The value of " + path(other) + " can't be read";
    }
    return "A JSON object is needed";
  }

  private static String path(JacksonException wrong) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : wrong.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }
}
