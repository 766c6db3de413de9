package cn.liandong.metrics.bulletin;

import static cn.liandong.metrics.MetricsError.BULLETIN_TEMPLATE_BROKEN;

import cn.liandong.metrics.bulletin.BulletinContent.TextSection;
import cn.liandong.seeds.pack.BulletinSection;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateException;
import java.util.List;
import java.util.Map;

/** Fills the pack's Qute texts. */
final class BulletinText {

  private static final Engine ENGINE = Engine.builder().addDefaults().build();

  private BulletinText() {}

  /** Fails with BULLETIN_TEMPLATE_BROKEN that names the place and what is wrong. */
  static String fill(String place, String text, Map<String, Object> variables) {
    try {
      return ENGINE.parse(text).data(variables).render();
    } catch (TemplateException e) {
      throw BULLETIN_TEMPLATE_BROKEN.because("通报模板“%s”有误：%s。请修改政策包后重试。", place, e.getMessage());
    }
  }

  static TextSection section(BulletinSection section, Map<String, Object> variables) {
    List<String> paragraphs =
        section.text().isEmpty()
            ? List.of()
            : fill(section.heading(), section.text(), variables)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    return new TextSection(section.code(), section.heading(), section.level(), paragraphs, false);
  }
}
