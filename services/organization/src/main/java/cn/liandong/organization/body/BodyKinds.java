package cn.liandong.organization.body;

import static cn.liandong.organization.OrganizationError.BODY_KIND_UNKNOWN;

import cn.liandong.organization.pack.Packs;
import cn.liandong.seeds.pack.BodyKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The kinds of bodies of the policy pack. */
@ApplicationScoped
class BodyKinds {

  private final Packs packs;

  BodyKinds(Packs packs) {
    this.packs = packs;
  }

  List<BodyKind> all() {
    return packs.current().bodyKinds();
  }

  /** Empty for a kind that an earlier version of the pack had. */
  Optional<BodyKind> find(String code) {
    return all().stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  Optional<BodyKind> named(String name) {
    return all().stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** Fails with BODY_KIND_UNKNOWN. */
  BodyKind require(String code) {
    return find(code)
        .orElseThrow(() -> BODY_KIND_UNKNOWN.because("现行政策包里没有“%s”这种工作机构，请从列表中选择。", code));
  }
}
