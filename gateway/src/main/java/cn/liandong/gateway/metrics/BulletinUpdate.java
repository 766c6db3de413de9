package cn.liandong.gateway.metrics;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.metrics.v1.BulletinSection;
import cn.liandong.proto.metrics.v1.UpdateBulletinRequest;
import java.util.List;

record BulletinUpdate(
    long version, String title, String addressee, List<BulletinJson.BulletinSection> sections) {
  UpdateBulletinRequest of(String bulletinId) {
    return UpdateBulletinRequest.newBuilder()
        .setBulletinId(bulletinId)
        .setVersion(version)
        .setTitle(orEmpty(title))
        .setAddressee(orEmpty(addressee))
        .addAllSections(Protos.list(orEmpty(sections), BulletinUpdate::section))
        .build();
  }

  private static BulletinSection section(BulletinJson.BulletinSection section) {
    return BulletinSection.newBuilder()
        .setHeading(orEmpty(section.heading()))
        .setLevel(section.level())
        .addAllParagraphs(orEmpty(section.paragraphs()))
        .setEdited(section.edited())
        .build();
  }
}
