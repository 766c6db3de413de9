package cn.liandong.imports.template;

/** A kind that a new parent unit may be given. */
public record ParentKind(String id, String label) {}
