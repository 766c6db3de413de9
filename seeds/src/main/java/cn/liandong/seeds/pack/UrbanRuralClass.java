package cn.liandong.seeds.pack;

/**
 * @param code 城乡分类码, such as 111
 * @param group name of the peer group that schools of this class are compared in
 */
public record UrbanRuralClass(String code, String name, String group) {}
