package cn.liandong.organization.pairing;

import static cn.liandong.organization.OrganizationError.PAIRING_KIND_UNKNOWN;

import cn.liandong.organization.pack.Packs;
import cn.liandong.seeds.pack.PairingKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The kinds of partnerships of the policy pack. */
@ApplicationScoped
class PairingKinds {

  private final Packs packs;

  PairingKinds(Packs packs) {
    this.packs = packs;
  }

  List<PairingKind> all() {
    return packs.current().pairingKinds();
  }

  /** Fails with PAIRING_KIND_UNKNOWN. */
  PairingKind require(String code) {
    return all().stream()
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> PAIRING_KIND_UNKNOWN.because("现行政策包里没有“%s”这种结对，请从列表中选择。", code));
  }

  Optional<PairingKind> named(String name) {
    return all().stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** Name of a kind, its code when an earlier version of the pack had it. */
  String name(String code) {
    return all().stream()
        .filter(kind -> kind.code().equals(code))
        .map(PairingKind::name)
        .findFirst()
        .orElse(code);
  }
}
