package riskcapital.run.services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskcapital.local.StackAddresses;

/** Makes the consolidator's database and starts the consolidator on a running stack. */
public final class StartConsolidator {
  private static final String DATABASE = "rcm";

  /**
   * Of 384 MB half is for what is new, so that what two polls brought survives collections there
   * and dies with them, though it takes most of a survivors' space: moved to the other half, it
   * fills it, and the longest pauses are to empty that.
   */
  private static final List<String> MEMORY =
      List.of("-Xmx384m", "-XX:NewRatio=1", "-XX:SurvivorRatio=3", "-XX:TargetSurvivorRatio=90");

  private final Services services;
  private final StackAddresses addresses;

  public StartConsolidator(Services services, StackAddresses addresses) {
    this.services = services;
    this.addresses = addresses;
  }

  /** Name of its database. */
  public static String database() {
    return DATABASE;
  }

  /** Makes the database and its users, if they are not there. */
  public void setUp() throws InterruptedException {
    services.run(
        "consolidator",
        List.of(
            "setup",
            "--admin-url=" + addresses.adminJdbcUrl(),
            "--admin-user=" + addresses.adminUser(),
            "--admin-password=" + addresses.adminPassword(),
            "--database=" + DATABASE));
  }

  /**
   * Starts it; {@link Services#awaitHealthy} waits for it.
   *
   * @param more Spring properties beside the addresses
   */
  public Service start(Map<String, String> more) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spring.kafka.bootstrap-servers", addresses.bootstrapServers());
    settings.put("rcm.registry-url", addresses.registryUrl());
    settings.put("spring.datasource.url", addresses.jdbcUrl(DATABASE));
    settings.putAll(more);
    return services.start("consolidator", 0, MEMORY, settings);
  }
}
