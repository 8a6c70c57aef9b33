package riskcapital.consolidator.feeds;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far each feed is proven, and what is still to be dealt with. Read-only. */
@RestController
@RequestMapping("/api/v1/feeds")
class FeedsController {
  private final FeedProgress progress;

  FeedsController(FeedProgress progress) {
    this.progress = progress;
  }

  /** Every feed that has been heard of. */
  @GetMapping
  List<FeedProgress.Feed> feeds() {
    return progress.read();
  }
}
