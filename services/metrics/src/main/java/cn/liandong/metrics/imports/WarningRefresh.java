package cn.liandong.metrics.imports;

import cn.liandong.imports.template.ImportRef;
import cn.liandong.metrics.value.County;
import cn.liandong.metrics.warning.Warnings;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Brings the warnings of the import's county up to date. */
record WarningRefresh(Warnings warnings) implements ReportsChanged {

  private static final String COUNTY =
      """
      select c.id, c.name, c.path from unit_ref u
      join unit_ref c on c.parent_id is null and u.path like c.path || '%'
      where u.id = :unit and c.valid_to is null
      order by c.valid_from desc limit 1\
      """;

  @Override
  public void on(Handle handle, ImportRef ref) {
    var county =
        handle
            .createQuery(COUNTY)
            .bind("unit", ref.unitId())
            .map((row, context) ->
                new County(
                    row.getObject("id", UUID.class), row.getString("name"), row.getString("path")))
            .one();
    warnings.refresh(handle, county, ref.requirePeriod().kind());
  }
}
