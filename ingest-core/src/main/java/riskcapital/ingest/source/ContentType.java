package riskcapital.ingest.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a page's body says that it is: JSON in UTF-8, or nothing, which the parser will judge. The
 * client removes the encodings that it asks for, such as gzip, and their header.
 */
final class ContentType {
  private static final Set<Charset> READ =
      Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);

  private ContentType() {}

  /** Why the body is not read; null when it is. */
  static @Nullable String complaint(HttpHeaders headers) {
    String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      return "its encoding is none that was asked for";
    }
    String header = headers.getFirst(HttpHeaders.CONTENT_TYPE);
    if (header == null || header.isBlank()) {
      return null;
    }
    try {
      MediaType type = MediaType.parseMediaType(header);
      boolean json = type.getSubtype().equals("json") || "json".equals(type.getSubtypeSuffix());
      Charset charset = type.getCharset();
      return json && (charset == null || READ.contains(charset)) ? null : "its type is " + type;
    } catch (InvalidMediaTypeException e) {
      return "its type can't be read";
    }
  }
}
