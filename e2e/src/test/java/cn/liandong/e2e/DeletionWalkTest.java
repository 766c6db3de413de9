package cn.liandong.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The county erases somebody who has left. */
@ExtendWith(SystemExtension.class)
class DeletionWalkTest {

  private final Newcomer leaver = Newcomer.called("热依汗古丽", "");

  @Test
  void whoHasLeftIsErasedAfterAPreview(SampleSystem sample, Chromium chromium) {
    var person = register(sample);
    try (var county = chromium.signIn(sample, "county", 1366, 768)) {
      county.open("/people/" + person);
      county.shows(leaver.name(), "139****9003");
      county.button("删除个人信息").click();
      county.page().getByLabel("发起的原因").fill("本人来信要求");
      county.shoot("deletion-start");
      county.button("提交申请").click();

      county.shows(leaver.name(), "本人来信要求");
      county.shoot("deletions-open");
      county
          .page()
          .getByRole(AriaRole.ROW)
          .filter(new Locator.FilterOptions().setHasText(leaver.name()))
          .getByText("办理", new Locator.GetByTextOptions().setExact(true))
          .click();
      county.shows("人员登记", "审计记录", "删除后不能恢复");
      county.shoot("deletion-preview");
      county.page().getByRole(AriaRole.BUTTON, EXACTLY_DELETE).click();

      county.shows("没有这样的申请");
      county.page().getByText("已办理").click();
      county.shows("已删除人员", "已删除");
      county.shoot("deletions-decided");
      county.open("/people/" + person);
      county.shows("已删除人员", "删除个人信息");
      county.shoot("deletion-person");
    }
  }

  private static final Page.GetByRoleOptions EXACTLY_DELETE =
      new Page.GetByRoleOptions().setName("删除").setExact(true);

  private String register(SampleSystem sample) {
    var county = sample.as("county");
    var entered =
        county.post(
            "/api/people",
            Map.of(
                "unitId", sample.countyId(), "name", leaver.name(), "kind", "STAFF", "phone",
                "13900139003", "fromDate", "2024-09-01"));
    var person = entered.path("person");
    county.post(
        "/api/people/" + person.path("id").asText() + "/end",
        Map.of(
            "version", person.path("version").asLong(), "date", "2025-09-01", "reason", "调往外省"));
    return person.path("id").asText();
  }
}
