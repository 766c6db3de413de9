package cn.liandong.common.token;

/**
 * The compact form of a signed token after {@code Bearer} (RFC 6750, RFC 7515): three parts in the
 * alphabet of base64url, of which only the last may be empty. Read letter by letter: it stands
 * before every call, and a regular expression took a sixteenth of one.
 */
final class BearerShape {

  private static final String SCHEME = "bearer";
  private static final int DOTS = 2;

  private BearerShape() {}

  /** Whether the header is of another scheme, or holds what looks like a token. */
  static boolean isReadable(String authorization) {
    return !isBearer(authorization) || isToken(authorization, skipSpaces(authorization));
  }

  private static boolean isBearer(String text) {
    return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && (text.length() == SCHEME.length() || !isLetter(text.charAt(SCHEME.length())));
  }

  private static int skipSpaces(String text) {
    var at = SCHEME.length();
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static boolean isToken(String text, int from) {
    var dots = 0;
    var partBegins = from;
    for (var at = from; at < text.length(); at++) {
      var letter = text.charAt(at);
      if (letter == '.') {
        if (at == partBegins || ++dots > DOTS) {
          return false;
        }
        partBegins = at + 1;
      } else if (letter != '-' && !isLetter(letter)) {
        return false;
      }
    }
    return dots == DOTS && from > SCHEME.length();
  }

  private static boolean isLetter(char letter) {
    return letter >= 'a' && letter <= 'z'
        || letter >= 'A' && letter <= 'Z'
        || letter >= '0' && letter <= '9'
        || letter == '_';
  }
}
