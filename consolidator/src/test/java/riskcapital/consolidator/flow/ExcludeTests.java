package riskcapital.consolidator.flow;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps configurations of other tests out of an application that is started whole. */
final class ExcludeTests extends TypeExcludeFilter {
  @Override
  public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
    return reader.getResource().getURL().getPath().contains("/test-classes/");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExcludeTests;
  }

  @Override
  public int hashCode() {
    return ExcludeTests.class.hashCode();
  }
}
