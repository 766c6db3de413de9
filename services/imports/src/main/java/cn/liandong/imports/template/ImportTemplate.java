package cn.liandong.imports.template;

import cn.liandong.common.period.Period;
import cn.liandong.imports.sheet.SheetHandler;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One kind of spreadsheet. The framework stages the rows; the template says what they mean.
 *
 * <p>SQL of {@link #settle}, {@link #current}, {@link #takesAway}, {@link #confirm} and {@link
 * #undo} reads the table {@code import_row} by {@code import_id}; rows to write are those with
 * {@code usable}. All of it runs inside the framework's transaction: never commit.
 */
public interface ImportTemplate extends TableLayout {

  String code();

  /** Chinese. */
  String name();

  /** Whether the figures belong to a period. */
  default boolean periodic() {
    return false;
  }

  /** Whether this kind of period fits; a title that names another kind is not proposed. */
  default boolean accepts(Period period) {
    return true;
  }

  /**
   * Levels of units that rows stand for; those without a row are listed as missing. None where rows
   * stand for something else, such as the entries of a code list.
   */
  default Set<String> unitLevels() {
    return Set.of("SCHOOL");
  }

  /** Fields that tell the rows of one unit apart; none where a unit has one row. */
  default List<String> rowKey() {
    return List.of();
  }

  /** Whether a unit without a row is missing; false for a list of some units only. */
  default boolean expectsEveryUnit() {
    return true;
  }

  /** Whether a row whose unit is not in the registry is a new unit rather than a wrong row. */
  default boolean createsUnits() {
    return false;
  }

  /** Kinds to choose from for a parent that the registry lacks, the most likely first. */
  default List<ParentKind> parentKinds(String parentName) {
    return List.of();
  }

  /**
   * Reads files of another shape, too: what it returns is given the file's sheets and hands on rows
   * in this template's columns. Fails with UnreadableFile for a file that must not be kept.
   */
  default SheetHandler reading(SheetHandler rows) {
    return rows;
  }

  /** Called once before the rows of a file; load here what the check compares with. */
  default RowCheck rowCheck(Connection connection, ImportRef ref) throws SQLException {
    return RowCheck.NONE;
  }

  /** Units that may rightly be absent from the file; {@link #confirm} does what was answered. */
  default Map<UUID, Absence> absences(Connection connection, ImportRef ref) throws SQLException {
    return Map.of();
  }

  /**
   * Looks at the staged rows together before {@link #current}: may give a row its {@code unit_id},
   * and returns what is wrong or worth a warning with a row.
   */
  default List<RowFault> settle(Connection connection, ImportRef ref) throws SQLException {
    return List.of();
  }

  /** Asked after {@link #settle}; what was answered is there when the rows are settled again. */
  default List<Doubt> doubts(Connection connection, ImportRef ref) throws SQLException {
    return List.of();
  }

  /**
   * Sets {@code import_row.in_force} to the values now in force, a JSON object by field, where
   * there are any. Only fields that the row's {@code data} also has are compared.
   */
  default void current(Connection connection, ImportRef ref) throws SQLException {}

  /** How many things a confirm would take away beyond the rows it shows. */
  default long takesAway(Connection connection, ImportRef ref) throws SQLException {
    return 0;
  }

  /** Makes the usable rows valid, keeping what was valid before for {@link #undo}. */
  void confirm(Connection connection, ImportRef ref) throws SQLException;

  /** Restores what was valid before {@link #confirm}. Never called once a later import stands. */
  void undo(Connection connection, ImportRef ref) throws SQLException;
}
