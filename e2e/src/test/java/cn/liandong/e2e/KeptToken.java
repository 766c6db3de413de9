package cn.liandong.e2e;

import cn.liandong.seeds.demo.Tokens;
import java.time.Duration;
import java.time.Instant;

/** Somebody's token, kept for as long as it is good. */
final class KeptToken implements Tokens {

  private static final Duration GOOD = Duration.ofMinutes(4);

  private final Tokens tokens;
  private String token = "";
  private Instant end = Instant.MIN;

  KeptToken(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public synchronized String get() {
    if (Instant.now().isAfter(end)) {
      token = tokens.get();
      end = Instant.now().plus(GOOD);
    }
    return token;
  }
}
