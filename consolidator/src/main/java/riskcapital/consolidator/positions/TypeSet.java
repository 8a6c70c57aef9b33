package riskcapital.consolidator.positions;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.springframework.util.DigestUtils;

/**
 * The set of asset types that a portfolio holds.
 *
 * @param id 64 bits without sign: the first of the MD5 of each code, combined by exclusive or
 */
record TypeSet(BigInteger id, Set<String> codes) {
  private static final int BYTES = 8;

  static TypeSet of(Set<String> codes) {
    BigInteger id = codes.stream().map(TypeSet::idOf).reduce(BigInteger.ZERO, BigInteger::xor);
    return new TypeSet(id, codes);
  }

  private static BigInteger idOf(String code) {
    byte[] digest = DigestUtils.md5Digest(code.getBytes(StandardCharsets.UTF_8));
    return new BigInteger(1, Arrays.copyOf(digest, BYTES));
  }
}
