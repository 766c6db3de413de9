package cn.liandong.identity.platformaccount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sums of one unit. */
record UnitPlatformAccounts(
    String unitId,
    String unitName,
    int people,
    int unlisted,
    int none,
    int registered,
    int verified,
    int seatsNotActivated,
    int missing,
    int called,
    @Nullable LocalDate cutoffDate,
    Facts facts) {

  /**
   * What the indicators are computed from.
   *
   * @param loginsKnown activated administrators of whom a list of the month says when they came
   * @param placedKnown registered people of whom a list says whether they are placed
   */
  record Facts(
      int teachers,
      int teachersListed,
      int teachersRegistered,
      int teachersVerified,
      int seatsActivated,
      int loginsKnown,
      int loggedIn,
      int placedKnown,
      int placed) {}

  static UnitPlatformAccounts read(ResultSet row) throws SQLException {
    return new UnitPlatformAccounts(
        row.getString("unit_id"),
        row.getString("unit_name"),
        row.getInt("people"),
        row.getInt("unlisted"),
        row.getInt("none"),
        row.getInt("registered"),
        row.getInt("verified"),
        row.getInt("seats_not_activated"),
        row.getInt("missing"),
        row.getInt("called"),
        row.getObject("cutoff_date", LocalDate.class),
        new Facts(
            row.getInt("teachers"),
            row.getInt("teachers_listed"),
            row.getInt("teachers_registered"),
            row.getInt("teachers_verified"),
            row.getInt("seats_activated"),
            row.getInt("logins_known"),
            row.getInt("logged_in"),
            row.getInt("placed_known"),
            row.getInt("placed")));
  }

  /** An indicator as a quotient of whole numbers. */
  record Figure(String indicator, int numerator, int denominator) {}

  /** Those that the lists tell of; a unit needs one administrator seat. */
  List<Figure> figures() {
    var figures = new ArrayList<Figure>();
    if (facts.teachersListed() > 0) {
      figures.add(new Figure("I01", facts.teachersRegistered(), facts.teachers()));
      figures.add(new Figure("I02", facts.teachersVerified(), facts.teachers()));
    }
    if (facts.seatsActivated() + seatsNotActivated > 0) {
      figures.add(new Figure("I04", Math.min(facts.seatsActivated(), 1), 1));
    }
    if (facts.loginsKnown() > 0) {
      figures.add(new Figure("I05", Math.min(facts.loggedIn(), 1), 1));
    }
    if (facts.placedKnown() > 0) {
      figures.add(new Figure("I07", facts.placed(), facts.placedKnown()));
    }
    return figures;
  }
}
