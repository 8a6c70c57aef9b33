package riskcapital.ingest.clean;

/** The rules that judge a single value; each rejects the item or the row. */
public enum ValueRule {
  /** A required field is there, and every field is of its type and can be read. */
  COM_001_READABLE("COM-001"),
  /** A date is not in the future, in the source's zone. */
  COM_004_NOT_IN_THE_FUTURE("COM-004"),
  /** A CNPJ's check digits are right. */
  COM_006_CNPJ_CHECK_DIGITS("COM-006"),
  /** Texts are within their length and free of control characters; numbers are within range. */
  COM_007_FITS_ITS_COLUMN("COM-007");

  private final String code;

  ValueRule(String code) {
    this.code = code;
  }

  /** The code as logged and published. */
  public String code() {
    return code;
  }
}
