package cn.liandong.embedded.launcher;

/** What a new installation is filled with. Asked once; a later start keeps it. */
record Content(String pack, boolean empty) {
  private static final String DEFAULT_PACK = "pucheng-2025";

  static Content of(PropertiesFile settings) {
    var empty = settings.get("empty").map(Boolean::valueOf).orElse(false);
    return new Content(settings.get("pack").orElse(DEFAULT_PACK), empty);
  }

  static Content of(Options options, PropertiesFile settings) {
    options.text("pack").ifPresent(pack -> settings.set("pack", pack));
    settings.getOrMake("empty", () -> Boolean.toString(options.has("empty")));
    return of(settings);
  }
}
