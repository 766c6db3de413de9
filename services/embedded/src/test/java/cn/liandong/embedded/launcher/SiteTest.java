package cn.liandong.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.embedded.Database;
import cn.liandong.embedded.TestFolder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SiteTest {
  @RegisterExtension private final TestFolder temporary = new TestFolder();

  @Test
  void behindHttpsTheProxyServesBothAndTheGatewayKnows() {
    var site = new Site(8080, Optional.of("https://liandong.example.cn"));
    assertThat(site.keycloakUrl()).isEqualTo("https://liandong.example.cn/auth");
    assertThat(site.localKeycloakUrl()).isEqualTo("http://127.0.0.1:8081/auth");
    assertThat(site.consoleUrls()).contains("https://liandong.example.cn");
    assertThat(environment(site)).containsEntry("LIANDONG_HTTPS", "true");
  }

  @Test
  void withoutHttpsKeycloakHasAPortOfItsOwn() {
    var site = new Site(9000, Optional.of("http://10.0.0.7:9000"));
    assertThat(site.keycloakUrl()).isEqualTo("http://10.0.0.7:9001/auth");
    assertThat(site.bindHost()).isEqualTo("0.0.0.0");
    assertThat(environment(site)).containsEntry("LIANDONG_HTTPS", "false");
  }

  @Test
  void withoutAnAddressOnlyThisMachineIsServed() {
    var site = new Site(8080, Optional.empty());
    assertThat(site.bindHost()).isEqualTo("127.0.0.1");
    assertThat(site.keycloakUrl()).isEqualTo("http://127.0.0.1:8081/auth");
    assertThat(environment(site)).containsEntry("LIANDONG_HTTPS", "false");
  }

  private Map<String, String> environment(Site site) {
    var home = new Home(temporary.path());
    var secrets = new PropertiesFile(home.secretsFile());
    var database = new Database("127.0.0.1", 5432, "liandong", "liandong", "secret");
    return Environment.of(home, site, new Content("ordos-2023", true), database, secrets)
        .variables();
  }
}
