package riskcapital.consolidator.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class FromThisMachineTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.8.9.10, true",
    "0:0:0:0:0:0:0:1, true",
    "::1, true",
    "10.0.0.1, false",
    "192.168.1.10, false",
    "0:0:0:0:0:0:0:2, false"
  })
  void onlyTheLoopbackInterfaceCounts(String address, boolean granted) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    request.addHeader("X-Forwarded-For", "127.0.0.1");

    assertThat(
            new FromThisMachine()
                .authorize(() -> null, new RequestAuthorizationContext(request))
                .isGranted())
        .isEqualTo(granted);
  }
}
