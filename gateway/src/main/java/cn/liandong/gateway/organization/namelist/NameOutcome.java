package cn.liandong.gateway.organization.namelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NameOutcome")
enum NameOutcome {
  UNSPECIFIED,
  MATCHED,
  PROPOSED,
  ONLY_HERE,
  ONLY_THERE
}
