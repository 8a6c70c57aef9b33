package riskcapital.consolidator.access;

import static riskcapital.consolidator.access.PathRules.OPEN;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Asks who calls, keeping nothing between two requests, and applies {@link PathRules}. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
  @Bean
  RoleHierarchy roleHierarchy() {
    return Role.hierarchy();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  @Bean
  UserDetailsService configuredUsers(AccessSettings settings) {
    Map<String, AccessSettings.User> users =
        settings.users().stream()
            .collect(Collectors.toMap(AccessSettings.User::name, Function.identity()));
    return name -> {
      AccessSettings.User user = users.get(name);
      if (user == null) {
        throw new UsernameNotFoundException("no user of that name");
      }
      return User.withUsername(user.name())
          .password(user.hash())
          .authorities(user.roles().stream().map(Role::authority).toList())
          .build();
    };
  }

  @Bean
  SecurityFilterChain operationsChain(
      HttpSecurity http, AccessSettings settings, RefuseCallers refuse) {
    http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refuse).accessDeniedHandler(refuse))
        .authorizeHttpRequests(requests -> authorize(requests, settings));
    if (settings.issuer() != null) {
      new AcceptTokens(settings).configure(http, refuse);
    } else if (!settings.isClosed()) {
      http.httpBasic(basic -> basic.authenticationEntryPoint(refuse));
    }
    return http.build();
  }

  private static void authorize(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      AccessSettings settings) {
    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
    OPEN.forEach(path -> requests.requestMatchers(HttpMethod.GET, path).permitAll());
    for (PathRules.Rule rule : PathRules.RULES) {
      var matched = requests.requestMatchers(rule.method(), rule.path());
      if (settings.isClosed() && rule.role() == Role.VIEWER) {
        matched.access(new FromThisMachine());
      } else {
        matched.hasRole(rule.role().name());
      }
    }
    requests.anyRequest().denyAll();
  }
}
