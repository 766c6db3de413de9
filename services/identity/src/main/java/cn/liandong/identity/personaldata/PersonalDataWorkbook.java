package cn.liandong.identity.personaldata;

import cn.liandong.identity.personaldata.PersonalRecords.Section;
import cn.liandong.imports.job.ListWorkbook;
import cn.liandong.imports.job.ListWorkbook.Table;
import java.util.ArrayList;
import java.util.List;

/** What is stored about a person, to take away: an overview, then a sheet for each kind. */
final class PersonalDataWorkbook {

  private static final String OVERVIEW = "个人信息一览";

  private PersonalDataWorkbook() {}

  /**
   * @param taken by whom and when, above all of it
   */
  static byte[] bytes(String taken, List<Section> sections) {
    var tables = new ArrayList<Table>();
    tables.add(
        new Table(
            OVERVIEW,
            OVERVIEW + " · " + taken,
            List.of("内容", "条数", "用途和保存"),
            sections.stream().map(PersonalDataWorkbook::line).toList()));
    sections.stream()
        .filter(section -> !section.records().isEmpty())
        .forEach(section -> tables.add(table(section)));
    return ListWorkbook.bytes(tables);
  }

  private static List<Object> line(Section section) {
    var kind = section.kind();
    return List.of(kind.title(), section.records().size(), kind.purpose());
  }

  private static Table table(Section section) {
    var kind = section.kind();
    return new Table(
        kind.title(),
        kind.title(),
        kind.headings(),
        section.records().stream().map(List::<Object>copyOf).toList());
  }
}
