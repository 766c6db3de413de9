package cn.liandong.identity.agency;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.proto.identity.v1.AgencyPurpose;

/** What of the agency API a program may read. */
public enum Purpose {
  UNITS,
  PUBLICATIONS;

  static Purpose of(AgencyPurpose proto) {
    return switch (proto) {
      case AGENCY_PURPOSE_UNITS -> UNITS;
      case AGENCY_PURPOSE_PUBLICATIONS -> PUBLICATIONS;
      case AGENCY_PURPOSE_UNSPECIFIED, UNRECOGNIZED ->
          throw ARGUMENT_INVALID.because("请选择用途：单位名录，或已发布的通报。");
    };
  }

  AgencyPurpose proto() {
    return switch (this) {
      case UNITS -> AgencyPurpose.AGENCY_PURPOSE_UNITS;
      case PUBLICATIONS -> AgencyPurpose.AGENCY_PURPOSE_PUBLICATIONS;
    };
  }

  String text() {
    return switch (this) {
      case UNITS -> "单位名录";
      case PUBLICATIONS -> "已发布的通报";
    };
  }
}
