package riskcapital.simulator.admin;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import riskcapital.simulator.changelog.Feed;
import riskcapital.simulator.source.Source;
import riskcapital.simulator.time.SimulatorClock;

/** The clock and the faults, beyond the contract. */
@RestController
@RequestMapping("/admin")
@Tag(name = "Administration", description = "Beyond the contract")
class AdminController {

  private final SimulatorClock clock;
  private final Faults faults;

  AdminController(Source source, Faults faults) {
    this.clock = source.clock();
    this.faults = faults;
  }

  /**
   * @param at stands still at this instant instead of now; not before what the clock has shown
   */
  @PostMapping("/freeze")
  Map<String, Instant> freeze(@RequestParam(required = false) @Nullable Instant at) {
    try {
      return Map.of("asOf", at == null ? clock.freeze() : clock.freezeAt(at));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, e.getMessage(), e);
    }
  }

  @PostMapping("/unfreeze")
  Map<String, Instant> unfreeze() {
    return Map.of("asOf", clock.unfreeze());
  }

  @PostMapping("/faults")
  @ResponseStatus(HttpStatus.CREATED)
  Fault fail(@Valid @RequestBody Fault fault) {
    if (fault.feed() != null && Feed.of(fault.feed()).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no such feed.");
    }
    faults.add(fault, clock.asOf());
    return fault;
  }

  @GetMapping("/faults")
  List<Fault> faults() {
    return faults.all();
  }

  @DeleteMapping("/faults")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clearFaults() {
    faults.clear();
  }
}
