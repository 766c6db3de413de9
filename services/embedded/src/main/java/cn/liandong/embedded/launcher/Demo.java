package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.Progress;
import java.util.ArrayList;
import java.util.List;

/** {@code demo}: the main job by the public API alone, on an empty system. */
record Demo(Installation installation, Home home, Options options, Progress progress) {

  void run() {
    home.requireExists();
    var settings = new PropertiesFile(home.settingsFile());
    var site = Site.of(settings);
    if (settings.get("demo.loaded").isPresent()) {
      throw new EmbeddedException("这个系统里已有演示数据，请用 ./liandong up --empty --data 新目录 启动一个空系统再演示。");
    }
    var arguments = new ArrayList<String>();
    options.text("out").ifPresent(out -> arguments.addAll(List.of("--out", out)));
    options.text("folder").ifPresent(folder -> arguments.addAll(List.of("--folder", folder)));
    new SeedsProgram(installation, home, site, progress)
        .run("cn.liandong.seeds.demo.Demo", arguments, "演示没有走完，原因见上。");
  }
}
