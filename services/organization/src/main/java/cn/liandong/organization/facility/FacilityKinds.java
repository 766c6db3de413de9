package cn.liandong.organization.facility;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.organization.OrganizationError.FACILITY_KIND_UNKNOWN;

import cn.liandong.organization.pack.Packs;
import cn.liandong.seeds.pack.FacilityKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The kinds of facilities of the policy pack. */
@ApplicationScoped
public class FacilityKinds {

  private final Packs packs;

  FacilityKinds(Packs packs) {
    this.packs = packs;
  }

  public List<FacilityKind> all() {
    return packs.current().facilityKinds();
  }

  /** Fails with FACILITY_KIND_UNKNOWN or ARGUMENT_INVALID. */
  void require(String code, int count) {
    var kind =
        all().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> FACILITY_KIND_UNKNOWN.because("现行政策包里没有“%s”这种设施，请刷新后再填。", code));
    if (count < 0 || count > kind.maximum()) {
      throw ARGUMENT_INVALID.because(
          "%s应在 0 至 %d %s之间，请核对。", kind.name(), kind.maximum(), kind.measure());
    }
  }
}
