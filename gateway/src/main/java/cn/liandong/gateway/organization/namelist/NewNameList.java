package cn.liandong.gateway.organization.namelist;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.proto.imports.v1.ListNamedUnitsResponse;
import cn.liandong.proto.organization.v1.CreateNameListRequest;
import cn.liandong.proto.organization.v1.ListedName;
import com.google.protobuf.ByteString;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Pasted text, a workbook as base64, or the names of the last export.
 *
 * @param title that of the export where it is left out
 */
@Schema(name = "NewNameList")
record NewNameList(
    String unitId,
    @Nullable String title,
    NameListSource source,
    @Nullable String text,
    byte @Nullable [] file) {
  CreateNameListRequest given() {
    return request(orEmpty(title)).build();
  }

  CreateNameListRequest of(ListNamedUnitsResponse named) {
    var exported = "%s（%s）".formatted(named.getFileName(), named.getPeriod());
    var request = request(orEmpty(title).isBlank() ? exported : orEmpty(title));
    named
        .getUnitsList()
        .forEach(unit ->
            request.addNames(
                ListedName.newBuilder()
                    .setCode(unit.getCode())
                    .setName(unit.getName())
                    .setParent(unit.getParent())));
    return request.build();
  }

  private CreateNameListRequest.Builder request(String titled) {
    return CreateNameListRequest.newBuilder()
        .setUnitId(orEmpty(unitId))
        .setTitle(titled)
        .setSource(ProtoEnums.to(cn.liandong.proto.organization.v1.NameListSource.class, source))
        .setText(orEmpty(text))
        .setFile(file == null ? ByteString.EMPTY : ByteString.copyFrom(file));
  }
}
