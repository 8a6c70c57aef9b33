package riskcapital.consolidator.backbone.happenings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.backbone.items.AumItem;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.MarginItem;
import riskcapital.consolidator.backbone.items.PortfolioItem;
import riskcapital.consolidator.backbone.items.Row;
import riskcapital.reference.FundClass;
import riskcapital.reference.FundState;
import riskcapital.reference.InvestorType;
import riskcapital.reference.SubmissionMode;

/** A fund as its source knows it: what is reported next, and all that was reported. */
final class FundStory {
  static final BigDecimal USUAL_AUM = new BigDecimal("1000.00");

  final long id;
  final List<AumItem> aum = new ArrayList<>();
  final List<PortfolioItem> portfolios = new ArrayList<>();
  final List<MarginItem> margin = new ArrayList<>();
  final List<Item> everything = new ArrayList<>();
  final FundClass fundClass;
  final @Nullable BigDecimal ownLimit;
  long manager;
  @Nullable InvestorType investorType;
  FundState state = FundState.ACTIVE;
  List<Row> rows;
  private int submissions;

  FundStory(long id, Dice dice) {
    this.id = id;
    this.manager = 1 + id % 7;
    this.fundClass = dice.pick(FundClass.values());
    this.ownLimit = dice.oneIn(4) ? new BigDecimal("0.15") : null;
    this.investorType = dice.oneIn(8) ? null : dice.pick(InvestorType.values());
    this.rows = Holdings.of(dice);
  }

  /** AUM as things stand. */
  AumItem aumOf(LocalDate date, int revision, Instant updatedAt, BigDecimal value) {
    return new AumItem(
        id,
        date,
        revision,
        updatedAt,
        manager,
        investorType,
        fundClass,
        state,
        "BRL",
        value,
        ownLimit);
  }

  /** The next revision of a date's AUM. */
  int nextAumRevision(LocalDate date) {
    return 1 + (int) aum.stream().filter(item -> item.date().equals(date)).count();
  }

  /** The next revision of a date's portfolio. */
  int nextPortfolioRevision(LocalDate date) {
    return 1 + (int) portfolios.stream().filter(item -> item.date().equals(date)).count();
  }

  /** The version after the highest of a submission. */
  int nextVersion(String submissionId) {
    return 1
        + margin.stream()
            .filter(item -> item.submissionId().equals(submissionId))
            .mapToInt(MarginItem::version)
            .max()
            .orElse(0);
  }

  /** A new submission. */
  MarginItem submission(
      LocalDate date,
      Instant submittedAt,
      Instant updatedAt,
      @Nullable BigDecimal local,
      @Nullable BigDecimal offshore) {
    submissions++;
    return new MarginItem(
        "S" + id + (submissions % 2 == 0 ? "-" : "_") + submissions,
        1,
        SubmissionMode.ORIGINAL,
        manager,
        id,
        date,
        submittedAt,
        updatedAt,
        "BRL",
        local,
        offshore,
        Set.of());
  }

  /** Reports AUM. */
  List<Item> report(AumItem item) {
    aum.add(item);
    everything.add(item);
    return List.of(item);
  }

  /** Reports a portfolio, its chunks in order. */
  List<Item> report(PortfolioItem item) {
    portfolios.add(item);
    List<Item> chunks = List.copyOf(item.chunks());
    everything.addAll(chunks);
    return chunks;
  }

  /** Reports a version of a submission. */
  List<Item> report(MarginItem item) {
    margin.add(item);
    everything.add(item);
    return List.of(item);
  }
}
