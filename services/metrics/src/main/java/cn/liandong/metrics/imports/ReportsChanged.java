package cn.liandong.metrics.imports;

import cn.liandong.imports.template.ImportRef;
import org.jdbi.v3.core.Handle;

/** What follows when reports came into force or went, in the transaction that moved them. */
@FunctionalInterface
public interface ReportsChanged {
  void on(Handle handle, ImportRef ref);
}
