package cn.liandong.embedded.launcher;

import cn.liandong.embedded.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A program of the seeds that works on the running system through its public API. */
record SeedsProgram(Installation installation, Home home, Site site, Progress progress) {

  /** Fails with the message when the program does; what it prints has said why. */
  void run(String mainClass, List<String> arguments, String failure) {
    var words = new ArrayList<String>();
    words.addAll(List.of("--url", "http://127.0.0.1:" + site.port()));
    words.addAll(List.of("--token-url", site.tokenUrl()));
    words.addAll(arguments);
    new LibraryProgram(installation, progress).run(mainClass, words, environment(), failure);
  }

  private Map<String, String> environment() {
    var accounts =
        Account.read(home).stream()
            .collect(Collectors.toMap(Account::username, Function.identity()));
    return Map.of(
        "LIANDONG_PASSWORD", accounts.get("county").password(),
        "LIANDONG_LEADER_PASSWORD", accounts.get("leader").password(),
        "LIANDONG_TOWN_PASSWORD", accounts.get("town").password(),
        "LIANDONG_SCHOOL_PASSWORD", accounts.get("school").password(),
        "LIANDONG_CLIENT_SECRET",
            Environment.secret("cli.secret", new PropertiesFile(home.secretsFile())));
  }
}
