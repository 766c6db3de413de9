package cn.liandong.organization.unit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some facts changed, the others kept. */
public final class FactsEdit {

  private @Nullable String code;
  private String name;
  private List<String> aliases;
  private final Level level;
  private String schoolType;
  private String urbanRural;
  private String ownership;
  private String kind;
  private int orderNumber;
  private String note;
  private @Nullable UUID parent;
  private Facts.Participation participation;
  private Map<String, UUID> groups;

  FactsEdit(Facts facts) {
    code = facts.code();
    name = facts.name();
    aliases = facts.aliases();
    level = facts.level();
    schoolType = facts.schoolType();
    urbanRural = facts.urbanRural();
    ownership = facts.ownership();
    kind = facts.kind();
    orderNumber = facts.orderNumber();
    note = facts.note();
    parent = facts.parent();
    participation = facts.participation();
    groups = facts.groups();
  }

  public FactsEdit code(@Nullable String changed) {
    code = changed;
    return this;
  }

  public FactsEdit name(String changed) {
    name = changed;
    return this;
  }

  public FactsEdit aliases(List<String> changed) {
    aliases = changed;
    return this;
  }

  public FactsEdit schoolType(String changed) {
    schoolType = changed;
    return this;
  }

  public FactsEdit urbanRural(String changed) {
    urbanRural = changed;
    return this;
  }

  public FactsEdit ownership(String changed) {
    ownership = changed;
    return this;
  }

  public FactsEdit kind(String changed) {
    kind = changed;
    return this;
  }

  public FactsEdit orderNumber(int changed) {
    orderNumber = changed;
    return this;
  }

  public FactsEdit note(String changed) {
    note = changed;
    return this;
  }

  public FactsEdit parent(@Nullable UUID changed) {
    parent = changed;
    return this;
  }

  public FactsEdit participation(Facts.Participation changed) {
    participation = changed;
    return this;
  }

  public FactsEdit groups(Map<String, UUID> changed) {
    groups = changed;
    return this;
  }

  public Facts facts() {
    return new Facts(
        code,
        name,
        aliases,
        level,
        schoolType,
        urbanRural,
        ownership,
        kind,
        orderNumber,
        note,
        parent,
        participation,
        groups);
  }
}
