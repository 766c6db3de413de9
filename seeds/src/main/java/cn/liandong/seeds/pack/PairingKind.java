package cn.liandong.seeds.pack;

import java.util.List;

/**
 * A kind of partnership between a giver and its receivers.
 *
 * @param receivers how many receivers a giver has
 * @param cover whether every unit that may receive must have a partner
 * @param visits what a visit is called and how many each pair needs in a school year; null for none
 */
public record PairingKind(
    String code,
    String name,
    Side giver,
    Side receiver,
    Range receivers,
    boolean cover,
    Visits visits,
    Basis basis) {

  public PairingKind {
    receivers = receivers == null ? Range.ANY : receivers;
  }

  /** What stands on a side of a pair. */
  public enum Party {
    SCHOOL,
    BODY,
    SEAT,
    ACCOUNT
  }

  /**
   * @param name what the side is called
   * @param bodyKinds kinds of the body, or of the body whose seat it is
   * @param units schools that may stand here
   */
  public record Side(Party party, String name, List<String> bodyKinds, UnitFilter units) {

    public Side {
      bodyKinds = bodyKinds == null ? List.of() : List.copyOf(bodyKinds);
      units = units == null ? UnitFilter.ALL : units;
    }
  }

  public record Visits(String name, int minPerYear) {}
}
