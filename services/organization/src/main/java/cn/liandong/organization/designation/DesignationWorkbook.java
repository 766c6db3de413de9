package cn.liandong.organization.designation;

import cn.liandong.imports.job.ListWorkbook;
import java.time.LocalDate;
import java.util.List;

/** The list in the columns that the import reads. */
final class DesignationWorkbook {

  private DesignationWorkbook() {}

  static byte[] of(List<Designation> rows, DesignationProto proto, LocalDate day) {
    return ListWorkbook.bytes(
        "试点示范名单（%s）".formatted(day),
        List.of("学校标识码", "学校名称", "上级单位", "项目", "批次", "状态", "日期", "文件依据", "说明"),
        rows.stream().map(row -> values(row, proto.of(row, day), day)).toList());
  }

  private static List<Object> values(
      Designation row, cn.liandong.proto.organization.v1.Designation shown, LocalDate day) {
    var event = row.on(day).orElseThrow();
    return List.of(
        row.unitCode(),
        row.unitName(),
        row.parentName(),
        shown.getProgrammeName(),
        shown.getBatchName(),
        event.state().chinese,
        event.eventDate().toString(),
        event.reference(),
        event.reason());
  }
}
