package cn.liandong.organization.designation;

import static cn.liandong.organization.OrganizationError.PROGRAMME_UNKNOWN;

import cn.liandong.organization.pack.Packs;
import cn.liandong.seeds.pack.Batch;
import cn.liandong.seeds.pack.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The designation programmes of the policy pack. */
@ApplicationScoped
public class Programmes {

  private final Packs packs;

  Programmes(Packs packs) {
    this.packs = packs;
  }

  public List<Programme> all() {
    return packs.current().designationProgrammes();
  }

  /** Empty for a programme that an earlier version of the pack had. */
  Optional<Programme> find(String code) {
    return all().stream().filter(programme -> programme.code().equals(code)).findFirst();
  }

  /** Fails with PROGRAMME_UNKNOWN. */
  Programme require(String code) {
    return find(code)
        .orElseThrow(() -> PROGRAMME_UNKNOWN.because("现行政策包里没有“%s”这个试点示范项目，请从列表中选择。", code));
  }

  /** Fails with PROGRAMME_UNKNOWN. */
  Batch requireBatch(Programme programme, String code) {
    return programme
        .batch(code)
        .orElseThrow(
            () -> PROGRAMME_UNKNOWN.because("“%s”没有“%s”这一批次，请从列表中选择。", programme.name(), code));
  }
}
