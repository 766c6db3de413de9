package cn.liandong.seeds.demo;

import java.util.Arrays;
import java.util.Random;

/** Chance that is the same on every machine for the same seed and keys. */
final class Dice {

  private final Random random;

  Dice(long seed, Object... keys) {
    long mixed = seed;
    for (char c : Arrays.toString(keys).toCharArray()) {
      mixed = mixed * 0x100000001B3L + c;
    }
    random = new Random(mixed);
  }

  /** Both ends included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  double around(double middle, double spread) {
    return middle + random.nextGaussian() * spread;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
