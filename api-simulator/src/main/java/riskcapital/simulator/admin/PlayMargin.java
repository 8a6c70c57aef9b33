package riskcapital.simulator.admin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import riskcapital.simulator.changelog.Feed;
import riskcapital.simulator.funds.Fund;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.margin.MarginFactory;
import riskcapital.simulator.margin.MarginItem;
import riskcapital.simulator.margin.MarginRecord;
import riskcapital.simulator.source.Source;
import riskcapital.simulator.time.BusinessDays;
import riskcapital.simulator.world.World;

/** Lets a manager submit, restate or cancel. */
final class PlayMargin {

  private final Source source;
  private final MarginFactory factory;
  private final Past past;

  PlayMargin(Source source) {
    this.source = source;
    this.factory = new MarginFactory(source.world());
    this.past = new Past(source);
  }

  Item submit(Scenario.Submit wish) {
    Fund fund = source.world().funds().named(wish.fundId());
    return append(
        at -> {
          LocalDate today = LocalDate.ofInstant(at, World.ZONE);
          LocalDate reference = Given.or(wish.referenceDate(), BusinessDays.before(today));
          String id = Given.or(wish.submissionId(), "S-" + wish.fundId() + "-" + at.toEpochMilli());
          MarginRecord usual =
              factory.original(fund, id, reference, Given.or(wish.submittedAt(), at), at);
          return with(
              usual,
              Given.or(wish.managerId(), usual.managerId()),
              Given.or(wish.currency(), usual.currency()),
              new Amounts(wish.marginLocal(), wish.marginOffshore(), wish.marginPosted()),
              Given.or(wish.methodology(), Given.or(usual.methodology(), "SIMM")));
        });
  }

  Item restate(Scenario.Restate wish) {
    MarginRecord newest = newest(wish.fundId(), wish.submissionId());
    Fund fund = source.world().funds().named(wish.fundId());
    int version = version(wish.version(), newest);
    return append(
        at -> {
          MarginRecord usual =
              factory.version(
                  fund,
                  newest.submissionId(),
                  version,
                  version,
                  Given.or(wish.referenceDate(), newest.referenceDate()),
                  Given.or(wish.submittedAt(), at),
                  at);
          return with(
              usual,
              Given.or(wish.managerId(), newest.managerId()),
              Given.or(wish.currency(), newest.currency()),
              new Amounts(wish.marginLocal(), wish.marginOffshore(), wish.marginPosted()),
              Given.or(wish.methodology(), Given.or(usual.methodology(), "SIMM")));
        });
  }

  Item cancel(Scenario.Cancel wish) {
    MarginRecord newest = newest(wish.fundId(), wish.submissionId());
    int version = version(wish.version(), newest);
    return append(
        at -> MarginFactory.cancellation(newest, version, Given.or(wish.submittedAt(), at), at));
  }

  private Item append(Submission submission) {
    long seed = source.world().seed();
    return source.append(Feed.MARGIN, at -> MarginItem.sound(submission.at(at), seed));
  }

  private MarginRecord newest(long fundId, @Nullable String submissionId) {
    return past.newestSubmission(fundId, Optional.ofNullable(submissionId))
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "The fund has no such submission."));
  }

  private int version(@Nullable Integer wished, MarginRecord newest) {
    return wished != null ? wished : past.highestRevision(Feed.MARGIN, newest.submissionId()) + 1;
  }

  private static MarginRecord with(
      MarginRecord usual, long managerId, String currency, Amounts amounts, String methodology) {
    return new MarginRecord(
        usual.submissionId(),
        usual.version(),
        usual.mode(),
        managerId,
        usual.fundId(),
        usual.referenceDate(),
        usual.submittedAt(),
        usual.updatedAt(),
        currency,
        amounts.areGiven() ? amounts.local() : usual.marginLocal(),
        amounts.areGiven() ? amounts.offshore() : usual.marginOffshore(),
        amounts.areGiven() ? amounts.posted() : usual.marginPosted(),
        methodology);
  }

  private record Amounts(
      @Nullable BigDecimal local, @Nullable BigDecimal offshore, @Nullable BigDecimal posted) {
    boolean areGiven() {
      return local != null || offshore != null;
    }
  }

  /** What is submitted at an instant. */
  @FunctionalInterface
  private interface Submission {
    MarginRecord at(Instant instant);
  }
}
