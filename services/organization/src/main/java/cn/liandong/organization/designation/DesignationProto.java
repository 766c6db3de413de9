package cn.liandong.organization.designation;

import cn.liandong.common.projection.Dates;
import cn.liandong.organization.Times;
import cn.liandong.proto.organization.v1.DesignationEvent;
import cn.liandong.proto.organization.v1.DesignationState;
import cn.liandong.proto.organization.v1.QuotaBound;
import cn.liandong.seeds.pack.Batch;
import cn.liandong.seeds.pack.Programme;
import cn.liandong.seeds.pack.Quota;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Programmes and designations on the wire. */
final class DesignationProto {

  private final Programmes programmes;

  DesignationProto(Programmes programmes) {
    this.programmes = programmes;
  }

  static cn.liandong.proto.organization.v1.Programme of(
      Programme programme, Map<Batch, Fill> fills) {
    return cn.liandong.proto.organization.v1.Programme.newBuilder()
        .setCode(programme.code())
        .setName(programme.name())
        .setUnitLevel(programme.unitLevel().name())
        .setMidTerm(programme.midTerm())
        .setAcceptance(programme.acceptance())
        .addAllBatches(
            programme.batches().stream().map(batch -> of(batch, fills.get(batch))).toList())
        .setReference(programme.basis().reference())
        .setAsWritten(programme.basis().asWritten())
        .setAsInterpreted(programme.basis().asInterpreted())
        .setDecidedBy(programme.basis().decidedBy())
        .build();
  }

  private static cn.liandong.proto.organization.v1.Batch of(Batch batch, Fill fill) {
    var proto =
        cn.liandong.proto.organization.v1.Batch.newBuilder()
            .setCode(batch.code())
            .setName(batch.name())
            .addAllGauges(fill.gauges().stream().map(gauge -> of(batch, gauge)).toList())
            .addAllListedOpen(fill.listedOpen());
    if (batch.quota() != null) {
      proto
          .setBound(QuotaBound.valueOf("QUOTA_BOUND_" + batch.quota().bound()))
          .setQuota(text(batch.quota()));
    }
    return proto.build();
  }

  private static String text(Quota quota) {
    var share = quota.share();
    return share == null
        ? quota.number().toString()
        : share.numerator() + "/" + share.denominator();
  }

  private static cn.liandong.proto.organization.v1.Gauge of(Batch batch, Gauge gauge) {
    return cn.liandong.proto.organization.v1.Gauge.newBuilder()
        .setUnitId(gauge.unitId().toString())
        .setUnitName(gauge.unitName())
        .setUnits(gauge.units())
        .setQuota(gauge.quota())
        .setGranted(gauge.granted())
        .setNominated(gauge.nominated())
        .setOpen(gauge.open())
        .setSpread(gauge.spread())
        .setSpreadWanted(batch.spread() == null ? 0 : batch.spread().number())
        .setImpossible(gauge.impossible())
        .build();
  }

  cn.liandong.proto.organization.v1.Designation of(Designation designation, LocalDate day) {
    var programme = programmes.find(designation.programme());
    var proto =
        cn.liandong.proto.organization.v1.Designation.newBuilder()
            .setId(designation.id().toString())
            .setProgramme(designation.programme())
            .setProgrammeName(programme.map(Programme::name).orElse(designation.programme()))
            .setBatch(designation.batch())
            .setBatchName(
                programme
                    .flatMap(one -> one.batch(designation.batch()))
                    .map(Batch::name)
                    .orElse(designation.batch()))
            .setUnitId(designation.unitId().toString())
            .setUnitName(designation.unitName())
            .setUnitCode(designation.unitCode())
            .setParentName(designation.parentName())
            .setUnitStanding(designation.standing())
            .setVersion(designation.version())
            .addAllEvents(designation.events().stream().map(DesignationProto::of).toList())
            .addAllNextStates(
                programme
                    .map(one -> designation.events().getFirst().state().next(one))
                    .orElse(List.of())
                    .stream()
                    .map(DesignationProto::of)
                    .toList());
    designation
        .on(day)
        .ifPresent(event ->
            proto.setState(of(event.state())).setStateDate(Dates.toProto(event.eventDate())));
    return proto.build();
  }

  private static DesignationEvent of(Event event) {
    return DesignationEvent.newBuilder()
        .setState(of(event.state()))
        .setDate(Dates.toProto(event.eventDate()))
        .setReason(event.reason())
        .setReference(event.reference())
        .setRecordedBy(event.recordedBy())
        .setRecordTime(Times.toProto(event.recordTime()))
        .build();
  }

  private static DesignationState of(State state) {
    return DesignationState.valueOf("DESIGNATION_STATE_" + state);
  }
}
