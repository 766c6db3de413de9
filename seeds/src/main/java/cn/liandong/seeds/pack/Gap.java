package cn.liandong.seeds.pack;

import java.util.List;

/**
 * @param of the indicator compared, a quotient
 * @param minuendClasses 城乡分类 codes whose schools make the first quotient
 * @param subtrahendClasses 城乡分类 codes whose schools make the one taken away
 */
public record Gap(String of, List<String> minuendClasses, List<String> subtrahendClasses) {

  public Gap {
    minuendClasses = List.copyOf(minuendClasses);
    subtrahendClasses = List.copyOf(subtrahendClasses);
  }
}
