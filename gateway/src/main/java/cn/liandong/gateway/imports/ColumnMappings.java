package cn.liandong.gateway.imports;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.imports.v1.MapColumnsRequest;
import java.util.List;

record ColumnMappings(List<ColumnMapping> mappings) {
  /** An empty field leaves the column out. */
  record ColumnMapping(int sheetIndex, int columnIndex, String field) {
    cn.liandong.proto.imports.v1.ColumnMapping proto() {
      return cn.liandong.proto.imports.v1.ColumnMapping.newBuilder()
          .setSheetIndex(sheetIndex)
          .setColumnIndex(columnIndex)
          .setField(orEmpty(field))
          .build();
    }
  }

  MapColumnsRequest of(ImportId id) {
    return MapColumnsRequest.newBuilder()
        .setImportId(id.id())
        .addAllMappings(Protos.list(orEmpty(mappings), ColumnMapping::proto))
        .build();
  }
}
