package cn.liandong.organization.schoolclass;

import cn.liandong.imports.template.ImportTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The forms in which classes can be imported. */
@ApplicationScoped
public class ClassTemplates {

  private final List<ImportTemplate> all;

  ClassTemplates(SchoolSystems systems, Clock clock) {
    all =
        Stream.of(ClassFile.WORKBOOK, ClassFile.ONE_ROSTER)
            .<ImportTemplate>map(file -> new ClassesTemplate(file, systems, clock))
            .toList();
  }

  public List<ImportTemplate> all() {
    return all;
  }
}
