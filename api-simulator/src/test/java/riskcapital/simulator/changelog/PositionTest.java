package riskcapital.simulator.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

  @Test
  void a_cursor_leads_back_to_its_position() {
    Position position = new Position(1_741_000_000_123L, 7, 34_999);

    assertThat(Position.ofCursor(position.toCursor())).isEqualTo(position);
    assertThat(Position.ofCursor(Position.START.toCursor())).isEqualTo(Position.START);
    assertThat(position.toCursor()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "!!!", "AAABk4aZscIAAAAAAAAAAXWxu65", "bm90IGEgY3Vyc29y"})
  void anything_else_is_no_cursor(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Position.ofCursor(text));
  }
}
