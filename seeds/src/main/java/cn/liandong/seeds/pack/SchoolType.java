package cn.liandong.seeds.pack;

/**
 * @param code 办学类型码, such as 211
 * @param group name of the peer group that schools of this type are compared in
 */
public record SchoolType(String code, String name, String group) {}
