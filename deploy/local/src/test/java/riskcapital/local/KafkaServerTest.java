package riskcapital.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaServerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-22 11:16:40,414 ERROR KafkaRaftServer: Address already in use            | true
          2026-11-22 11:16:40,414 FATAL KafkaRaftServer: Fatal error                       | true
          2026-11-22 11:16:40,414 WARN QuorumController: no ERROR at all                   | false
          2026-11-22T11:16:40.414Z main ERROR Reconfiguration failed: No configuration     | false
          """)
  void findsTheBrokersComplaints(String line, boolean complaint) {
    assertThat(KafkaServer.isComplaint(line)).isEqualTo(complaint);
  }
}
