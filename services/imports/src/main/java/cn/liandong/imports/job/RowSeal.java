package cn.liandong.imports.job;

import cn.liandong.common.seal.Mask;
import cn.liandong.common.seal.Seal;
import cn.liandong.imports.table.CellParser;
import cn.liandong.imports.table.SheetReport;
import cn.liandong.imports.table.SheetReport.FoundColumn;
import cn.liandong.imports.table.Table;
import cn.liandong.imports.table.Texts;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.TemplateColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hides what personal columns hold before a row is written, and masks it where it is shown. */
final class RowSeal {

  /** Of a column that the template does not know, and that may hold anything. */
  private static final String OTHER = "other";

  private final @Nullable Seal seal;
  private final List<TemplateColumn> known;
  private final List<TemplateColumn> columns;

  private RowSeal(@Nullable Seal seal, List<TemplateColumn> known, List<TemplateColumn> columns) {
    this.seal = seal;
    this.known = known;
    this.columns = columns;
  }

  /** Fails for a template with personal columns in a service without keys. */
  static RowSeal of(@Nullable Seal seal, ImportTemplate template) {
    var columns = template.columns().stream().filter(TemplateColumn::sealed).toList();
    if (seal == null && !columns.isEmpty()) {
      throw new IllegalStateException(template.code() + " needs keys to seal with");
    }
    return new RowSeal(columns.isEmpty() ? null : seal, template.columns(), columns);
  }

  byte[] file(byte[] content) {
    return seal == null ? content : seal.seal(content);
  }

  byte[] openFile(byte[] content) {
    return seal == null ? content : seal.open(content);
  }

  StagedRow row(Table table, StagedRow row) {
    if (seal == null) {
      return row;
    }
    var cells = new ArrayList<>(row.cells());
    var data = new LinkedHashMap<>(row.data());
    var issues = new ArrayList<>(row.issues());
    for (int position = 0; position < cells.size(); position++) {
      var column = table.columns().at(position);
      var cell = cells.get(position);
      if (!cell.isEmpty() && (column == null || column.sealed())) {
        cells.set(position, seal.seal(column == null ? OTHER : column.field(), cell));
        issues.replaceAll(issue -> masked(issue, cell));
      }
    }
    for (var column : columns) {
      data.computeIfPresent(column.field(), (field, value) -> seal.seal(field, value.toString()));
    }
    return row.with(cells, data, issues);
  }

  private static RowIssue masked(RowIssue issue, String cell) {
    var shown = CellParser.shown(Texts.strip(cell));
    return issue.withText(issue.text().replace(shown, Mask.of(shown)));
  }

  /** Samples of columns are kept with the import: masked where they may be personal. */
  List<SheetReport> reports(List<SheetReport> reports) {
    return seal == null
        ? reports
        : reports.stream().map(report -> report.withColumns(this::masked)).toList();
  }

  private FoundColumn masked(FoundColumn column) {
    var open = known.stream().anyMatch(one -> one.field().equals(column.field()) && !one.sealed());
    return open ? column : column.withSamples(column.samples().stream().map(Mask::of).toList());
  }

  /** A cell or value of a row as a list shows it. */
  String masked(String text) {
    return seal != null && Seal.isSealed(text) ? Mask.of(seal.open(text)) : text;
  }

  String opened(String text) {
    return seal != null && Seal.isSealed(text) ? seal.open(text) : text;
  }
}
