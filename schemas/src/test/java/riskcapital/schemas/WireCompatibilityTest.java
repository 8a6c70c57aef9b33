package riskcapital.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class WireCompatibilityTest {
  private static final String MONEY =
      "{'type':'bytes','logicalType':'decimal','precision':28,'scale':2}";

  @Test
  void aNullableFieldWithDefaultMayBeAdded() {
    assertThat(
            WireCompatibility.problems(
                event("{'name':'a','type':" + MONEY + "}"),
                event(
                    "{'name':'a','type':"
                        + MONEY
                        + "},{'name':'b','type':['null','string'],'default':null}")))
        .isEmpty();
  }

  @Test
  void aScaleChangeIsFound() {
    assertThat(
            WireCompatibility.problems(
                event("{'name':'a','type':" + MONEY + "}"),
                event("{'name':'a','type':" + MONEY.replace("'scale':2", "'scale':4") + "}")))
        .containsExactly("E.a: logical type decimal(28,2) became decimal(28,4)");
  }

  @Test
  void aPrecisionChangeInsideANullableArrayIsFound() {
    String before = "{'name':'a','type':['null',{'type':'array','items':" + MONEY + "}]}";
    assertThat(WireCompatibility.problems(event(before), event(before.replace("28", "38"))))
        .containsExactly("E.a[]: logical type decimal(28,2) became decimal(38,2)");
  }

  @Test
  void aLostLogicalTypeIsFound() {
    assertThat(
            WireCompatibility.problems(
                event("{'name':'a','type':{'type':'long','logicalType':'timestamp-micros'}}"),
                event("{'name':'a','type':'long'}")))
        .containsExactly("E.a: logical type timestamp-micros became none");
  }

  @Test
  void aNewFieldWithoutDefaultIsFound() {
    assertThat(
            WireCompatibility.problems(
                event("{'name':'a','type':'string'}"),
                event("{'name':'a','type':'string'},{'name':'b','type':'string'}")))
        .singleElement()
        .asString()
        .startsWith("new readers of old events: /fields/1");
  }

  @Test
  void anEnumWithoutDefaultIsFound() {
    assertThat(
            WireCompatibility.enumsWithoutDefault(
                event("{'name':'a','type':{'type':'enum','name':'Colour','symbols':['RED']}}")))
        .containsExactly("Colour");
  }

  private static Schema event(String fields) {
    return new Schema.Parser()
        .parse(("{'type':'record','name':'E','fields':[" + fields + "]}").replace('\'', '"'));
  }
}
