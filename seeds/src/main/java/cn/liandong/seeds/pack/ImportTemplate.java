package cn.liandong.seeds.pack;

import java.util.List;

/**
 * @param unitLevel level of the units that the rows stand for
 * @param codeHeadings heading paths of the column with the unit's code
 * @param nameHeadings heading paths of the column with the unit's name
 */
public record ImportTemplate(
    String code,
    String name,
    boolean periodic,
    UnitLevel unitLevel,
    List<List<String>> codeHeadings,
    List<List<String>> nameHeadings,
    List<TemplateColumn> columns,
    List<RowCheck> checks,
    Basis basis) {

  public ImportTemplate {
    codeHeadings = codeHeadings == null ? List.of() : List.copyOf(codeHeadings);
    nameHeadings = List.copyOf(nameHeadings);
    columns = List.copyOf(columns);
    checks = checks == null ? List.of() : List.copyOf(checks);
  }
}
