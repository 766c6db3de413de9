package cn.liandong.imports.template;

import java.sql.Connection;
import java.sql.SQLException;

/** A template whose staged rows know what is to be done with them. */
public interface StagedTemplate extends ImportTemplate {

  /** The rows of one import: {@link #current}, {@link #confirm} and {@link #undo} of them. */
  interface Staged {
    void compare() throws SQLException;

    void confirm() throws SQLException;

    void undo() throws SQLException;
  }

  Staged staged(Connection connection, ImportRef ref) throws SQLException;

  @Override
  default void current(Connection connection, ImportRef ref) throws SQLException {
    staged(connection, ref).compare();
  }

  @Override
  default void confirm(Connection connection, ImportRef ref) throws SQLException {
    staged(connection, ref).confirm();
  }

  @Override
  default void undo(Connection connection, ImportRef ref) throws SQLException {
    staged(connection, ref).undo();
  }
}
