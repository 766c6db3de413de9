package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** Somebody who has no mouse. */
record Keys(Page page) {

  private static final int LIMIT = 150;
  private static final int ATTEMPTS = 3;
  private static final String FOCUSED =
      """
      () => {
        const at = document.activeElement
        if (!at) return ''
        const label = at.closest('label') ?? at.parentElement?.closest('label')
        return [at.getAttribute('aria-label'), at.innerText, label?.innerText].join(' ')
      }\
      """;

  void press(String key) {
    page.keyboard().press(key);
  }

  /** Tab until something with this text has the focus. */
  void tabTo(String text) {
    for (int i = 0; i < LIMIT; i++) {
      press("Tab");
      if (page.evaluate(FOCUSED).toString().contains(text) && !isWholePage()) {
        return;
      }
    }
    throw new AssertionError("not reached by keyboard: " + text);
  }

  /** Opens the chooser as a person would: once more when the page was still drawing. */
  FileChooser choose(String text) {
    var patience = new Page.WaitForFileChooserOptions().setTimeout(5000);
    for (int i = 0; i < ATTEMPTS; i++) {
      tabTo(text);
      try {
        return page.waitForFileChooser(patience, () -> press("Enter"));
      } catch (TimeoutError lost) {
        assertThat(page.getByText(text)).isVisible();
      }
    }
    throw new AssertionError("opens no file chooser: " + text);
  }

  private boolean isWholePage() {
    return (Boolean)
        page.evaluate("['BODY', 'MAIN'].includes(document.activeElement?.tagName ?? 'BODY')");
  }
}
