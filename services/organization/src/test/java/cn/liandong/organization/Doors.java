package cn.liandong.organization;

import cn.liandong.common.test.Door;
import java.util.Map;

/** Every RPC of one feature by name, aimed at what strangers must not reach. */
public interface Doors {

  record Targets(
      String county,
      String school,
      String begun,
      String operation,
      String body,
      String designation,
      String pairing,
      String nameList,
      String nameDecision) {}

  Map<String, Door> to(Targets targets);
}
