package riskcapital.consolidator.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses query parameters that an operation does not have, or that are given more than once: a
 * filter that is misspelt would otherwise be no filter, and of a repeated one only part would
 * count.
 */
@Configuration(proxyBeanMethods = false)
class RefuseParameters implements WebMvcConfigurer, HandlerInterceptor {
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod operation) {
      Set<String> unknown = new TreeSet<>(request.getParameterMap().keySet());
      unknown.removeAll(known(operation));
      if (!unknown.isEmpty()) {
        List<InvalidValue> errors =
            unknown.stream().map(name -> InvalidValue.of(name, "is no parameter")).toList();
        throw Refusal.invalid("Some parameters are not known", errors);
      }
      refuseRepeated(request);
    }
    return true;
  }

  private static void refuseRepeated(HttpServletRequest request) {
    Set<String> repeated = new TreeSet<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (values.length > 1) {
                repeated.add(name);
              }
            });
    if (!repeated.isEmpty()) {
      List<InvalidValue> errors =
          repeated.stream().map(name -> InvalidValue.of(name, "is given more than once")).toList();
      throw Refusal.invalid("Some values are not allowed", errors);
    }
  }

  private static Set<String> known(HandlerMethod operation) {
    return Arrays.stream(operation.getMethodParameters())
        .flatMap(RefuseParameters::names)
        .collect(Collectors.toSet());
  }

  private static Stream<String> names(MethodParameter parameter) {
    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
    if (named != null) {
      return Stream.of(named.name().isEmpty() ? parameter.getParameter().getName() : named.name());
    }
    boolean fromElsewhere =
        parameter.hasParameterAnnotation(RequestBody.class)
            || parameter.hasParameterAnnotation(PathVariable.class);
    RecordComponent[] components = parameter.getParameterType().getRecordComponents();
    return fromElsewhere || components == null
        ? Stream.empty()
        : Arrays.stream(components).map(RecordComponent::getName);
  }
}
