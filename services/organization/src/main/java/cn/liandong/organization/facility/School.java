package cn.liandong.organization.facility;

import java.util.List;
import java.util.UUID;

/** A school as it stands on a day with the counts in force. */
record School(
    UUID id,
    String name,
    String code,
    String parentName,
    String schoolType,
    String urbanRural,
    String printKey,
    boolean writable,
    List<Count> counts) {

  School with(List<Count> inForce) {
    return new School(
        id, name, code, parentName, schoolType, urbanRural, printKey, writable, inForce);
  }
}
