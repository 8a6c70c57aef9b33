package riskcapital.consolidator.backbone.compare;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import riskcapital.reference.AssetClass;
import riskcapital.reference.AumFact;
import riskcapital.reference.Evaluation;
import riskcapital.reference.Fact;
import riskcapital.reference.Feed;
import riskcapital.reference.FundStatus;
import riskcapital.reference.LiveException;
import riskcapital.reference.MarginFact;
import riskcapital.reference.Obligation;
import riskcapital.reference.ObligationStatus;
import riskcapital.reference.Outcome;

/** The reference model's answer as lines. */
public final class ModelAnswer {
  /** Of an exception that concerns no single fund. */
  public static final String NO_FUND = "no fund";

  private final Evaluation evaluation;
  private final Map<Long, AumFact> newestAum = new TreeMap<>();
  private final Map<String, MarginFact> margin = new TreeMap<>();

  /**
   * @param received everything that the model was asked about
   */
  public ModelAnswer(Evaluation evaluation, List<Fact> received) {
    this.evaluation = evaluation;
    Map<String, Fact> standing = new TreeMap<>();
    for (Fact fact : received) {
      standing.merge(
          fact.feed() + fact.naturalKey(),
          fact,
          (a, b) -> Fact.PRECEDENCE.compare(a, b) <= 0 ? a : b);
    }
    Comparator<AumFact> newer =
        Comparator.comparing(AumFact::referenceDate).thenComparing(AumFact::revision);
    for (Fact fact : standing.values()) {
      if (fact instanceof AumFact aum) {
        newestAum.merge(aum.fundId(), aum, (a, b) -> newer.compare(a, b) >= 0 ? a : b);
      } else if (fact instanceof MarginFact version) {
        margin.put(version.naturalKey(), version);
      }
    }
  }

  /** By fund. */
  public SortedMap<String, String> statuses() {
    SortedMap<String, String> lines = new TreeMap<>();
    evaluation
        .statuses()
        .forEach((fund, status) -> lines.put(StatusLine.key(fund), line(fund, status)));
    return lines;
  }

  private String line(long fund, FundStatus s) {
    AumFact aum = newestAum.get(fund);
    MarginFact snapshot = margin.get(s.snapshotSubmissionId() + "|" + s.snapshotVersion());
    String basis =
        evaluation.obligations().getOrDefault(fund, List.of()).stream()
            .filter(obligation -> s.required() && obligation.status() == ObligationStatus.OPEN)
            .map(Obligation::basis)
            .collect(Collectors.joining());
    boolean held = s.portfolioDate() != null;
    return new StatusLine()
        .add("label", s.label().text())
        .add("required", s.required())
        .add("manager", aum == null ? null : aum.managerId())
        .add("investor", aum == null ? null : aum.investorType())
        .add("class", aum == null ? null : aum.fundClass())
        .add("anchor", s.anchor())
        .add("due", s.due())
        .add("basis", basis.isEmpty() ? null : basis)
        .add("deadline", s.deadlineStatus())
        .add("submission", s.submissionStatus())
        .add("missing", s.isMissing())
        .add("pending", s.judgementPending())
        .add("limit", s.limitStatus())
        .add("reason", s.limitReason())
        .add("stale", s.marginStale())
        .add("snapshot", s.snapshotSubmissionId())
        .add("version", s.snapshotVersion())
        .add("margin", s.margin())
        .add("margin currency", snapshot == null ? null : snapshot.currency())
        .add("aum date", s.aumDate())
        .add("aum revision", s.aumRevision())
        .add("aum", s.aum())
        .add("aum currency", aum == null ? null : aum.currency())
        .add("limit share", s.effectiveLimit())
        .add("fallback", s.fallbackUtilisation())
        .add("portfolio", s.portfolioDate())
        .add("portfolio revision", s.portfolioRevision())
        .add("otc", held ? amount(s, AssetClass.OTC).add(amount(s, AssetClass.UNMAPPED)) : null)
        .add("offshore", held ? amount(s, AssetClass.OFFSHORE) : null)
        .text();
  }

  private static BigDecimal amount(FundStatus status, AssetClass of) {
    return status.exposureAmounts().getOrDefault(of, BigDecimal.ZERO);
  }

  /** By fund and class: the newest portfolio's own exposure. */
  public SortedMap<String, String> exposures() {
    SortedMap<String, String> lines = new TreeMap<>();
    evaluation
        .statuses()
        .forEach(
            (fund, status) ->
                status
                    .exposureAmounts()
                    .forEach((of, amount) -> lines.put(fund + " " + of, StatusLine.plain(amount))));
    return lines;
  }

  /** By fund and basis, VOID ones too as far as the model gives them. */
  public SortedMap<String, String> obligations() {
    SortedMap<String, String> lines = new TreeMap<>();
    evaluation
        .obligations()
        .values()
        .forEach(ofFund -> ofFund.forEach(o -> lines.put(o.fundId() + " " + o.basis(), line(o))));
    return lines;
  }

  private static String line(Obligation o) {
    return ObligationLine.of(
        o.label().text(), o.due(), o.status().name(), o.satisfiedAt(), o.satisfiedBy(), o.onTime());
  }

  /** By submission and version. */
  public SortedMap<String, String> outcomes() {
    SortedMap<String, String> lines = new TreeMap<>();
    evaluation
        .outcomes()
        .forEach(
            (key, outcome) -> lines.put(key.submissionId() + "|" + key.version(), line(outcome)));
    return lines;
  }

  private static String line(Outcome outcome) {
    if (outcome instanceof Outcome.Accepted accepted) {
      return "ACCEPTED " + accepted.warnings();
    }
    if (outcome instanceof Outcome.Rejected rejected) {
      return "REJECTED first " + rejected.reason() + " " + rejected.codes();
    }
    return "PENDING";
  }

  /** The fund of each exception whose condition holds, by {@code TYPE key}. */
  public SortedMap<String, String> live() {
    return lines(evaluation.live());
  }

  /** The fund of each exception that is live only if it was before, by {@code TYPE key}. */
  public SortedMap<String, String> outlasting() {
    return lines(evaluation.outlasting());
  }

  private SortedMap<String, String> lines(Collection<LiveException> exceptions) {
    SortedMap<String, String> lines = new TreeMap<>();
    exceptions.forEach(e -> lines.put(e.type() + " " + e.key(), fund(e)));
    return lines;
  }

  /** The key begins with the fund, or tells the version whose standing content names it. */
  private String fund(LiveException exception) {
    String key = exception.key();
    return switch (exception.type()) {
      case UNMAPPED_ASSET_TYPE, FEED_LATE -> NO_FUND;
      case INVALID_SUBMISSION -> fundOfVersion(key);
      case CONFLICTING_REVISION -> {
        String item = key.substring(key.indexOf('|') + 1);
        yield key.startsWith(Feed.MARGIN + "|") ? fundOfVersion(item) : firstPart(item);
      }
      default -> firstPart(key);
    };
  }

  private String fundOfVersion(String naturalKey) {
    return Long.toString(Objects.requireNonNull(margin.get(naturalKey)).fundId());
  }

  private static String firstPart(String key) {
    return key.split("\\|", 2)[0];
  }
}
