package cn.liandong.organization.pack;

import cn.liandong.seeds.pack.OrganizationPack;
import cn.liandong.seeds.pack.PackLoader;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The registry's section of the pack that the deployment runs. A mistake in it stops the start. */
@ApplicationScoped
public class Packs {

  private final OrganizationPack pack;

  Packs(@ConfigProperty(name = "liandong.pack") String code) {
    pack = PackLoader.organization(code);
  }

  public OrganizationPack current() {
    return pack;
  }
}
