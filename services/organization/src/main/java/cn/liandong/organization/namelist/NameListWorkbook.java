package cn.liandong.organization.namelist;

import cn.liandong.imports.job.ListWorkbook;
import cn.liandong.imports.match.MatchedBy;
import cn.liandong.imports.match.Suggestion;
import cn.liandong.imports.match.Why;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list with its outcome. */
final class NameListWorkbook {

  private static final List<String> HEADINGS =
      List.of("名单中的名称", "名单中的代码", "名单中的上级", "结果", "本系统学校", "学校标识码", "上级单位", "依据", "候选（相似度）", "决定人");

  private NameListWorkbook() {}

  static byte[] of(NameList list, Comparison comparison) {
    return ListWorkbook.bytes(
        "名单核对（%s）".formatted(list.title()),
        HEADINGS,
        comparison.all().stream().map(NameListWorkbook::row).toList());
  }

  private static List<Object> row(Compared one) {
    var name = Optional.ofNullable(one.name());
    var unit = Optional.ofNullable(one.unit());
    return List.of(
        name.map(ListedName::name).orElse(""),
        name.map(ListedName::code).orElse(""),
        name.map(ListedName::parent).orElse(""),
        one.outcome().text(),
        unit.map(u -> u.name()).orElse(""),
        unit.map(u -> u.code()).orElse(""),
        unit.map(u -> u.parent()).orElse(""),
        basis(one.by()),
        one.proposals().stream().map(NameListWorkbook::proposal).collect(Collectors.joining("；")),
        Optional.ofNullable(one.decision()).map(Decision::decidedBy).orElse(""));
  }

  private static String basis(@Nullable MatchedBy by) {
    return switch (by) {
      case null -> "";
      case CODE -> "代码一致";
      case NAME -> "名称一致";
      case ALIAS -> "曾用名或别名一致";
      case DECISION -> "人工决定";
      case SUGGESTION -> "相近";
    };
  }

  private static String proposal(Suggestion one) {
    return "%s（%d，%s）".formatted(one.unit().name(), one.score(), why(one.why()));
  }

  private static String why(Why why) {
    return switch (why) {
      case CODE -> "代码一致";
      case NAME -> "名称一致";
      case PLACE_LEFT_OUT -> "略去地名后一致";
      case TOWN_LEFT_OUT -> "略去乡镇后一致";
      case SHORT_FORM -> "简称";
      case SOUND -> "读音一致";
      case SIMILAR -> "字面相近";
    };
  }
}
