package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fifty callers at once: nobody is ever answered with somebody else's rows. */
@ExtendWith(SystemExtension.class)
class ParallelUsersTest {

  private static final int USERS = 50;
  private static final int CALLS = 10;

  @Test
  void townAndSchoolNeverSeeEachOthersRows(SampleSystem sample) throws Exception {
    var rest = new Rest(sample.system().url());
    var town = sample.system().token("town");
    var school = sample.system().token("school");
    var county = sample.system().token("county");
    try (var users = Executors.newFixedThreadPool(USERS)) {
      var tasks =
          IntStream.range(0, USERS)
              .mapToObj(user ->
                  (Callable<Void>)
                      () -> {
                        for (int call = 0; call < CALLS; call++) {
                          switch (ThreadLocalRandom.current().nextInt(3)) {
                            case 0 -> assertRows(rest, town, 6);
                            case 1 -> assertRows(rest, school, 1);
                            default -> assertRows(rest, county, 142);
                          }
                        }
                        return null;
                      })
              .toList();
      for (var result : users.invokeAll(tasks)) {
        result.get();
      }
    }
  }

  private static void assertRows(Rest rest, String token, int schools) {
    var answer = rest.call("GET", "/api/units?level=SCHOOL&pageSize=500", null, token);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("items")).hasSize(schools);
  }
}
