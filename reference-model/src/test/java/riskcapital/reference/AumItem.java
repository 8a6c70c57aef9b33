package riskcapital.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An AUM item of fund 1: ACTIVE, QUALIFIED, multi-market, 1,000.00 BRL, told at 20:00 of its date.
 */
final class AumItem {
  private final LocalDate date;
  private long fundId = 1;
  private int revision = 1;
  private Instant updatedAt;
  private @Nullable String hash;
  private long managerId = 10;
  private @Nullable InvestorType investorType = InvestorType.QUALIFIED;
  private FundClass fundClass = FundClass.MULTI_MARKET;
  private FundState state = FundState.ACTIVE;
  private String currency = "BRL";
  private String value = "1000.00";
  private @Nullable String ownLimit;

  private AumItem(String date) {
    this.date = LocalDate.parse(date);
    this.updatedAt = Local.at(date + "T20:00");
  }

  static AumItem aum(String date) {
    return new AumItem(date);
  }

  AumItem fund(long id) {
    fundId = id;
    return this;
  }

  AumItem revision(int number) {
    revision = number;
    return this;
  }

  AumItem told(String local) {
    updatedAt = Local.at(local);
    return this;
  }

  AumItem hash(String content) {
    hash = content;
    return this;
  }

  AumItem manager(long id) {
    managerId = id;
    return this;
  }

  AumItem investor(@Nullable InvestorType type) {
    investorType = type;
    return this;
  }

  AumItem fundClass(FundClass of) {
    fundClass = of;
    return this;
  }

  AumItem closed() {
    state = FundState.CLOSED;
    return this;
  }

  AumItem currency(String code) {
    currency = code;
    return this;
  }

  AumItem value(String amount) {
    value = amount;
    return this;
  }

  AumItem ownLimit(String fraction) {
    ownLimit = fraction;
    return this;
  }

  AumFact fact() {
    String content =
        "%d %s %s %s %s %s %s"
            .formatted(managerId, investorType, fundClass, state, currency, value, ownLimit);
    return new AumFact(
        fundId,
        date,
        revision,
        updatedAt,
        Objects.requireNonNullElse(hash, content),
        managerId,
        investorType,
        fundClass,
        state,
        currency,
        new BigDecimal(value),
        ownLimit == null ? null : new BigDecimal(ownLimit));
  }
}
