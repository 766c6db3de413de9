package cn.liandong.gateway.organization;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.UpdateUnitRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every field is written: the client sends back what it read with what it changed. */
record UnitUpdate(
    long version,
    String name,
    List<String> aliases,
    int orderNumber,
    String schoolType,
    String urbanRural,
    @Nullable LocalDate effectiveDate) {
  UpdateUnitRequest of(String unitId) {
    return UpdateUnitRequest.newBuilder()
        .setUnitId(unitId)
        .setVersion(version)
        .setName(orEmpty(name))
        .addAllAliases(orEmpty(aliases))
        .setOrderNumber(orderNumber)
        .setSchoolType(orEmpty(schoolType))
        .setUrbanRural(orEmpty(urbanRural))
        .setEffectiveDate(Protos.date(effectiveDate))
        .build();
  }
}
