package cn.liandong.gateway.identity.personaldata;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.PersonalDataSection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param records the latest first, values in the order of the kind's columns
 */
@Schema(name = "PersonalDataSection")
record PersonalDataSectionJson(PersonalDataKind kind, List<List<String>> records) {
  static PersonalDataSectionJson of(PersonalDataSection proto) {
    return new PersonalDataSectionJson(
        ProtoEnums.of(PersonalDataKind.class, proto.getKind()),
        Protos.list(proto.getRecordsList(), record -> List.copyOf(record.getValuesList())));
  }
}
