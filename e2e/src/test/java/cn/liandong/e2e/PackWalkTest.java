package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.seeds.demo.Registry;
import cn.liandong.seeds.pack.Batch;
import cn.liandong.seeds.pack.OrganizationPack;
import cn.liandong.seeds.pack.Pack;
import cn.liandong.seeds.pack.PackLoader;
import cn.liandong.seeds.pack.SeedUnit;
import cn.liandong.seeds.pack.TaskList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each pack in an empty system: what it says of organizations can be walked in the console. */
@Tag("standalone-only") // what differs is the pack, which both shapes load in the same way
@ExtendWith(SystemExtension.class)
class PackWalkTest {

  private record Size(int width, int height) {}

  private static final List<Size> SIZES = List.of(new Size(1920, 1080), new Size(1366, 768));

  static List<String> packs() {
    return PackLoader.bundled();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void whatAPackSaysOfOrganizationsCanBeWalked(
      String code, EmptySystems systems, Chromium chromium) {
    var pack = PackLoader.load(code);
    var system = systems.start(code);
    var root = new Registry(system.as("county")).root(pack.organization().root().level());
    try (var console = chromium.signIn(system, "county", 1366, 768)) {
      var errors = new CopyOnWriteArrayList<String>();
      console.onError(errors::add);
      new Walk(console, pack, root.path("id").asText()).all();
      assertThat(errors).isEmpty();
    }
  }

  private record Walk(Console console, Pack pack, String rootId) {

    void all() {
      units();
      bodies();
      designations();
      pairings();
      facilities();
      tasks();
      packs();
    }

    private void units() {
      var organization = organization();
      visit("units", organization.root().name());
      organization.levelNames().values().forEach(console::shows);
      showAll(organization.units().stream().filter(unit -> unit.parent() == null), SeedUnit::name);
      visit("units?unit=" + rootId, organization.root().name(), "还没有年度统计人数");
      visit("classes", "还没有学校");
      visit("unit-operations", "还没有办理过单位变动");
    }

    private void bodies() {
      visit("bodies");
      for (var kind : organization().bodyKinds()) {
        console.shows(kind.name(), kind.basis().reference());
      }
    }

    private void designations() {
      visit("designations");
      for (var programme : organization().designationProgrammes()) {
        console.shows(programme.name(), programme.basis().reference());
        showAll(programme.batches().stream(), Walk::quota);
      }
    }

    private void pairings() {
      var kinds = organization().pairingKinds();
      if (kinds.isEmpty()) {
        visit("pairings", "现行政策包没有结对办法");
      }
      for (var kind : kinds) {
        visit("pairings?kind=" + kind.code(), kind.name(), kind.basis().reference());
      }
    }

    private void facilities() {
      var kinds = organization().facilityKinds();
      visit("facilities", kinds.isEmpty() ? "现行政策包没有设施项目" : "还没有学校");
      for (var kind : kinds) {
        console.shows("%s（%s）".formatted(kind.name(), kind.measure()));
      }
    }

    private void tasks() {
      visit("tasks");
      for (var list : organization().taskLists()) {
        if (list.unit() == null) {
          console.shows(list.title());
          showAll(words(list), Function.identity());
        }
      }
    }

    private void packs() {
      visit("pack", pack.name(), pack.code(), "现行");
      showAll(pack.metrics().contradictions().stream(), one -> one.asInterpreted());
    }

    private OrganizationPack organization() {
      return pack.organization();
    }

    /** Departments and contents of a list. */
    private static Stream<String> words(TaskList list) {
      return list.tasks().stream()
          .flatMap(task -> Stream.concat(Stream.of(task.content()), task.leads().stream()))
          .distinct();
    }

    private static String quota(Batch batch) {
      var quota = batch.quota();
      if (quota == null) {
        return "文件未定名额";
      }
      return quota.share() == null
          ? quota.number().toString()
          : "%d/%d".formatted(quota.share().numerator(), quota.share().denominator());
    }

    private <T> void showAll(Stream<T> things, Function<T, String> name) {
      console.shows(things.map(name).toArray(String[]::new));
    }

    private void visit(String page, String... texts) {
      console.go("/" + page);
      console.shows(texts);
      for (var size : SIZES) {
        console.page().setViewportSize(size.width, size.height);
        console.shoot("pack-%s-%s-%d".formatted(pack.code(), name(page), size.width));
      }
    }

    private static String name(String page) {
      return page.replaceAll("[?].*=[0-9a-f.-]{36,}", "-root").replaceAll("[?].*=", "-");
    }
  }
}
