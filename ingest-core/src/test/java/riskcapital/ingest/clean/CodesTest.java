package riskcapital.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import riskcapital.events.FundClass;

/** Currencies and enumerations. */
class CodesTest {
  private final Symbols<FundClass> classes = new Symbols<>(FundClass.class);

  @ParameterizedTest
  @CsvSource({"BRL, BRL", "usd, USD", "Eur, EUR", "DEM, DEM"})
  void readsCurrenciesInAnyCase(String text, String expected) {
    assertThat(Currencies.clean(text)).isEqualTo(Cleaned.clean(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "R$", "BR", "BRLX", "ZZZ", "986", "B\u0130L"})
  void refusesOtherCurrencies(String text) {
    assertThat(((Cleaned.Unclean<String>) Currencies.clean(text)).rule())
        .isEqualTo(ValueRule.COM_001_READABLE);
  }

  @ParameterizedTest
  @CsvSource({"EQUITY, EQUITY", "multi_market, MULTI_MARKET", "Fx, FX"})
  void readsSymbolsInAnyCase(String text, FundClass expected) {
    assertThat(classes.clean(text)).isEqualTo(Cleaned.clean(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNSPECIFIED", "unspecified", "CREDIT", "MULTI MARKET", ""})
  void refusesOtherSymbols(String text) {
    assertThat(((Cleaned.Unclean<FundClass>) classes.clean(text)).rule())
        .isEqualTo(ValueRule.COM_001_READABLE);
  }
}
