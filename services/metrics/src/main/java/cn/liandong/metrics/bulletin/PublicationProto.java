package cn.liandong.metrics.bulletin;

import cn.liandong.metrics.Times;
import cn.liandong.metrics.bulletin.BulletinFigures.CountyFigure;
import cn.liandong.metrics.bulletin.BulletinFigures.IndicatorColumn;
import cn.liandong.metrics.bulletin.BulletinFigures.UnitFigure;
import cn.liandong.metrics.bulletin.BulletinFigures.UnitLine;
import cn.liandong.proto.agency.v1.Figure;
import cn.liandong.proto.agency.v1.Indicator;
import cn.liandong.proto.agency.v1.Publication;
import cn.liandong.proto.agency.v1.UnitFigures;
import java.util.Objects;

/** The frozen figures of a bulletin on the agencies' wire. */
final class PublicationProto {

  private PublicationProto() {}

  static Publication of(StoredBulletin stored, BulletinFigures figures) {
    var content = stored.content();
    return Publication.newBuilder()
        .setSnapshotId(content.snapshotId())
        .setUnitId(stored.unitId().toString())
        .setUnitName(content.unitName())
        .setPeriod(content.period())
        .setTitle(content.title().replace("\n", ""))
        .setPublishTime(Times.toProto(stored.publishTime().orElseThrow()))
        .setCutOffTime(Times.toProto(content.cutOffTime()))
        .setContentSha256(stored.contentSha256())
        .addAllIndicators(figures.columns().stream().map(PublicationProto::indicator).toList())
        .addAllTotals(figures.county().stream().map(PublicationProto::total).toList())
        .addAllUnits(figures.lines().stream().map(PublicationProto::unit).toList())
        .build();
  }

  private static Indicator indicator(IndicatorColumn column) {
    return Indicator.newBuilder()
        .setCode(column.code())
        .setName(column.name())
        .setDefinition(column.definition())
        .setFormula(column.formula())
        .setVersion(column.version())
        .setUnit(column.unit())
        .setTarget(Objects.requireNonNullElse(column.target(), ""))
        .setReference(column.reference())
        .build();
  }

  private static Figure total(CountyFigure figure) {
    var total = Figure.newBuilder().setIndicator(figure.code());
    if (figure.value() != null) {
      total.setValue(figure.value().toPlainString());
    }
    return total.build();
  }

  private static UnitFigures unit(UnitLine line) {
    var unit =
        UnitFigures.newBuilder()
            .setUnitId(line.unitId())
            .setCode(Objects.requireNonNullElse(line.code(), ""))
            .setName(line.name())
            .setGroup(line.group())
            .setRank(line.rank())
            .setRankOf(line.rankOf())
            .setExcludedBecause(line.excludedBecause());
    line.figures().forEach((code, figure) -> unit.addFigures(figure(code, figure)));
    return unit.build();
  }

  private static Figure figure(String code, UnitFigure figure) {
    return Figure.newBuilder()
        .setIndicator(code)
        .setValue(figure.value().toPlainString())
        .setNumerator(figure.numerator())
        .setDenominator(figure.denominator())
        .build();
  }
}
