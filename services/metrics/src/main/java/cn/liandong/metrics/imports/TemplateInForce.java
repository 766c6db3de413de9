package cn.liandong.metrics.imports;

import cn.liandong.metrics.pack.Policies;
import cn.liandong.seeds.pack.Formulas;
import cn.liandong.seeds.pack.ImportTemplate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A template and what its columns and checks mean, asked anew for every file. */
public record TemplateInForce(
    Supplier<ImportTemplate> definition,
    Supplier<Formulas> formulas,
    UnaryOperator<String> elementName) {

  /** As the version of the pack in force has it, or had it at the start. */
  static TemplateInForce of(Policies policies, ImportTemplate first) {
    return new TemplateInForce(
        () -> policies.current().template(first.code()).orElse(first),
        () -> policies.current().formulas(),
        element -> policies.current().elementName(element));
  }
}
