package riskcapital.simulator.funds;

import java.util.List;
import riskcapital.simulator.chance.Dice;

/** Invented names, some with the accents of Portuguese. */
final class Names {

  private static final List<String> PLACES =
      List.of(
          "Ipê",
          "Jatobá",
          "Araucária",
          "Itaim",
          "São Bento",
          "Atlântico",
          "Guanabara",
          "Planalto",
          "Cerrado",
          "Mantiqueira",
          "Rio Claro",
          "Pedra Azul",
          "Açaí",
          "Botânico",
          "Horizonte",
          "Paranoá",
          "Maracá",
          "Tucano",
          "Buriti",
          "Caiçara",
          "Serra Verde",
          "Baía Norte");
  private static final List<String> HOUSES =
      List.of("Capital", "Asset", "Gestora", "Investimentos", "Partners", "Gestão");
  private static final List<String> STRATEGIES =
      List.of("Alfa", "Macro", "Crédito", "Total", "Dinâmico", "Prev", "Global", "Institucional");

  private Names() {}

  static String manager(Dice dice, long managerId) {
    return dice.oneOf(PLACES) + " " + dice.oneOf(HOUSES) + " " + managerId;
  }

  static String fund(Dice dice, String classWord, long fundId) {
    return dice.oneOf(PLACES) + " " + dice.oneOf(STRATEGIES) + " " + classWord + " FI " + fundId;
  }
}
