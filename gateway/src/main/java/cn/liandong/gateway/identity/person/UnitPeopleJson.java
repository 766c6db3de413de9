package cn.liandong.gateway.identity.person;

import cn.liandong.proto.identity.v1.UnitPeople;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "UnitPeople")
record UnitPeopleJson(
    String unitId,
    String unitName,
    int people,
    int teachers,
    int exemptPeople,
    int exemptTeachers) {
  static UnitPeopleJson of(UnitPeople proto) {
    return new UnitPeopleJson(
        proto.getUnitId(),
        proto.getUnitName(),
        proto.getPeople(),
        proto.getTeachers(),
        proto.getExemptPeople(),
        proto.getExemptTeachers());
  }
}
