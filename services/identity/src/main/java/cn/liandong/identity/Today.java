package cn.liandong.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock of this service. */
@ApplicationScoped
public class Today {

  private static final Clock CHINA = Clock.system(ZoneId.of("Asia/Shanghai"));

  public Clock clock() {
    return CHINA;
  }

  public LocalDate day() {
    return LocalDate.now(clock());
  }
}
