package riskcapital.consolidator.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.world.World;

/** Which sets of asset types funds ever held, and what a new one means for their eras. */
class TypeSetsIT {
  private static final String KEPT =
      "select fund_id, type_set, asset_type_code from FUND_TYPE_SETS order by 1, 2, 3";
  private static final String FORGOTTEN =
      "select fund_id from FUND_HEADS where timeline_inputs is null order by 1";

  private final World world = new World(null);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theIdIsThatWhichTheMigrationGaveFormerPortfolios() {
    Set<String> codes = Set.of("SWAP", "NDF", "AÇÃO", "swap");
    BigInteger byDatabase =
        world
            .jdbc
            .sql(
                """
                select bit_xor(cast(conv(left(md5(code), 16), 16, 10) as unsigned))
                from json_table('["SWAP", "NDF", "AÇÃO", "swap"]', '$[*]' columns (
                  code varchar(32) path '$')) c""")
            .query((row, n) -> row.getObject(1, BigInteger.class))
            .single();
    assertThat(TypeSet.of(codes).id()).isEqualTo(byDatabase);
    assertThat(TypeSet.of(Set.of()).id()).isEqualTo(BigInteger.ZERO);
  }

  @Test
  void aSetIsKeptOnceForEachFund() {
    String swap = StoredTypes.id(Set.of("SWAP")).toString();
    for (long fund : new long[] {2, 1, 2}) {
      StoredTypes.keep(world.jdbc, fund, List.of(Set.of("SWAP"), Set.of()));
    }
    assertThat(world.rows(KEPT)).containsExactly("1 " + swap + " SWAP", "2 " + swap + " SWAP");
  }

  @Test
  void erasAreForgottenForATypeThatIsNewToTheFundAndWhoseClassWasChanged() {
    world
        .jdbc
        .sql(
            "insert into POLICY_CHANGES (kind, policy_key, actor, reason, recorded_at)"
                + " values ('ASSET_TYPE_MAPPING', 'NDF', 'a', 'r', utc_timestamp(6))")
        .update();
    world
        .jdbc
        .sql(
            "insert into FUND_HEADS (fund_id, first_seen_at, timeline_inputs)"
                + " values (1, utc_timestamp(6), 7), (2, utc_timestamp(6), 7)")
        .update();
    StoredTypes.keep(world.jdbc, 1, List.of(Set.of("SWAP")));
    StoredTypes.keep(world.jdbc, 2, List.of(Set.of("NDF")));
    assertThat(world.rows(FORGOTTEN)).containsExactly("2");

    world.jdbc.sql("update FUND_HEADS set timeline_inputs = 7").update();
    StoredTypes.keep(world.jdbc, 2, List.of(Set.of("NDF", "SWAP")));
    assertThat(world.rows(FORGOTTEN)).as("held before, in another set").isEmpty();
  }
}
