package riskcapital.consolidator.positions;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.util.DigestUtils;

/**
 * The set of asset types that a portfolio holds.
 *
 * @param id 64 bits without sign: the first of the MD5 of each code, combined by exclusive or
 */
record TypeSet(BigInteger id, Set<String> codes) {
  private static final int CODES_AT_HAND = 1_000;

  /** The same codes come with every portfolio, and a digest takes longer than a row. */
  private static final ConcurrentLruCache<String, Long> IDS =
      new ConcurrentLruCache<>(CODES_AT_HAND, TypeSet::idOf);

  static TypeSet of(Set<String> codes) {
    long id = 0;
    for (String code : codes) {
      id ^= IDS.get(code);
    }
    return new TypeSet(new BigInteger(Long.toUnsignedString(id)), codes);
  }

  private static long idOf(String code) {
    return ByteBuffer.wrap(DigestUtils.md5Digest(code.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
