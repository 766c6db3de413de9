package cn.liandong.gateway.imports;

import cn.liandong.proto.imports.v1.ConfirmImportRequest;

/** The revision is the one that was previewed. */
record Confirmation(boolean validRowsOnly, long revision) {
  ConfirmImportRequest of(ImportId id) {
    return ConfirmImportRequest.newBuilder()
        .setImportId(id.id())
        .setValidRowsOnly(validRowsOnly)
        .setRevision(revision)
        .build();
  }
}
