package cn.liandong.gateway.imports;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.imports.v1.Row;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Row")
record RowJson(
    String sheet,
    int row,
    RowState state,
    String unitId,
    String unitName,
    String matchedBy,
    List<String> cells,
    List<Issue> issues,
    List<Change> changes,
    String skippedBecause) {
  static RowJson of(Row proto) {
    return new RowJson(
        proto.getSheet(),
        proto.getRow(),
        ProtoEnums.of(RowState.class, proto.getState()),
        proto.getUnitId(),
        proto.getUnitName(),
        proto.getMatchedBy(),
        List.copyOf(proto.getCellsList()),
        Protos.list(proto.getIssuesList(), Issue::of),
        Protos.list(proto.getChangesList(), Change::of),
        proto.getSkippedBecause());
  }

  @Schema(name = "RowIssue")
  record Issue(int column, String columnName, boolean error, String reason, String text) {
    static Issue of(cn.liandong.proto.imports.v1.Issue proto) {
      return new Issue(
          proto.getColumn(),
          proto.getColumnName(),
          proto.getError(),
          proto.getReason(),
          proto.getText());
    }
  }

  @Schema(name = "RowChange")
  record Change(String fieldName, String oldValue, String newValue) {
    static Change of(cn.liandong.proto.imports.v1.Change proto) {
      return new Change(proto.getFieldName(), proto.getOldValue(), proto.getNewValue());
    }
  }
}
