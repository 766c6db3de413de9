package cn.liandong.embedded;

/** A setting of the realm that is not as this version wants it. */
public record RealmDifference(String setting, String wanted, String actual) {

  /** One line for people. */
  public String text() {
    return "%s：应为“%s”，现为“%s”".formatted(setting, wanted, actual);
  }
}
