package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The console as one person sees it: what is done here is done by clicking. */
record Console(Page page, URI url) implements AutoCloseable {

  private static final String MISSING =
      """
      texts => {
        const squeezed = text => text.replace(/\\s+/g, ' ').trim()
        const shown = squeezed(document.body.textContent)
        return texts.filter(text => !shown.includes(squeezed(text)))
      }\
      """;

  void menu(String entry) {
    var link =
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主菜单"))
            .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(entry).setExact(true));
    link.click();
    // The page of before stands until the next one has come.
    assertThat(link).hasAttribute("aria-current", "page");
    settled();
  }

  /** For what is reached by a bookmark rather than by the menu. */
  void open(String path) {
    page.navigate(url + "/#" + path);
    reload();
  }

  /** Without loading the page again, as a link does. */
  void go(String path) {
    page.navigate(url + "/#" + path);
    settled();
  }

  /** What the browser complains about from now on. */
  void onError(Consumer<String> report) {
    page.onPageError(report);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        report.accept(message.text());
      }
    });
  }

  void reload() {
    page.reload();
    quiet();
    settled();
  }

  /** No call is under way that could still draw the page anew. */
  void quiet() {
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  /** A button that asks once more: the dialog's button has the same name. */
  void agree(String action) {
    button(action).first().click();
    dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action).setExact(true))
        .click();
    assertThat(dialog()).isHidden();
  }

  Locator dialog() {
    return page.locator("[role=dialog]:visible");
  }

  /** Chooses in a drop-down list, which a window that is still coming in would close again. */
  void choose(String list, String option) {
    assertThat(page.locator("[class*=-enter-active]")).hasCount(0);
    var box =
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(list)).first();
    box.click(new Locator.ClickOptions().setForce(true));
    page.locator(".el-select-dropdown__item:visible")
        .filter(new Locator.FilterOptions().setHasText(option))
        .first()
        .click();
    assertThat(page.locator(".el-select").filter(new Locator.FilterOptions().setHas(box)).first())
        .containsText(option);
  }

  void tab(String beginning) {
    page.getByRole(AriaRole.TAB).filter(new Locator.FilterOptions().setHasText(beginning)).click();
    settled();
  }

  /** From the list of imports to the preview, through the file chooser. */
  void upload(String template, Path file) {
    page.getByText(template, new Page.GetByTextOptions().setExact(true)).first().click();
    var chooser = page.waitForFileChooser(() -> page.getByText("点击选择文件").click());
    chooser.setFiles(file);
    button("上传并预览").click();
    page.waitForURL("**/#/imports/*");
    settled();
  }

  /** Answers the question about the total row with a reason. */
  void explain(String reason) {
    tab("待答问题");
    page.getByPlaceholder("请说明差异原因").fill(reason);
    page.getByText("提交回答").click();
    shows("已回答");
  }

  Path download(Locator link, Path folder) {
    Download download = page.waitForDownload(link::click);
    var file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  /** All of them, however many, are looked for in one go. */
  void shows(String... texts) {
    try {
      page.waitForFunction("texts => (%s)(texts).length == 0".formatted(MISSING), List.of(texts));
    } catch (TimeoutError e) {
      throw new AssertionError("The page lacks " + page.evaluate(MISSING, List.of(texts)), e);
    }
  }

  /** Nothing is being loaded any more. */
  void settled() {
    page.waitForLoadState();
    assertThat(page.locator("h1").first()).isVisible();
    assertThat(page.locator(".el-skeleton")).hasCount(0);
  }

  void shoot(String name) {
    shoot(page, name);
  }

  static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
  }

  @Override
  public void close() {
    page.context().close();
  }
}
