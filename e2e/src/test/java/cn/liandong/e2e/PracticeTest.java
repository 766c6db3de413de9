package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bodies, designations, pairings and facilities in Chromium, as the clerk works with them. */
@ExtendWith(SystemExtension.class)
class PracticeTest {

  @Test
  void theClerkFoundsALeadingGroupWithTheOfficesOfTheDocument(
      SampleSystem sample, Chromium chromium) {
    try (var console = open(sample, chromium, "/bodies?kind=leading_group")) {
      console.button("新建机构").click();
      console.page().getByLabel("名称").last().fill("深度应用工作领导小组");
      console.dialog().getByRole(AriaRole.BUTTON, named("新建机构")).click();
      assertThat(console.page().locator("h1")).containsText("深度应用工作领导小组");
      console.shows("县教育体育局 局长");
      console.shoot("practice-body");
    }
  }

  @Test
  void theGaugeOfAProgrammeCountsANomination(SampleSystem sample, Chromium chromium) {
    sample.practice().designation("兴镇山王教学点");
    try (var console = open(sample, chromium, "/designations?programme=ai_clubs")) {
      console.shows("名额 20");
      console.shows("兴镇山王教学点");
      console.shoot("practice-designations");
    }
  }

  @Test
  void ruralSchoolsWithoutAPartnerAreShown(SampleSystem sample, Chromium chromium) {
    try (var console = open(sample, chromium, "/pairings?kind=delivery_classroom")) {
      console.shows("没有结对的乡村薄弱学校");
      console.shoot("practice-pairings");
      console.open("/facilities");
      console.shows("分类合计");
      console.shoot("practice-facilities");
    }
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  /** By its address, as soon as somebody is signed in: a bookmark does not wait. */
  private static Console open(SampleSystem sample, Chromium chromium, String path) {
    var console = chromium.signIn(sample, "county", 1366, 768);
    console.page().navigate(console.url() + "/#" + path);
    return console;
  }
}
