package cn.liandong.metrics.indicator;

import cn.liandong.metrics.ranking.Standing;
import cn.liandong.metrics.value.MeasuredUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One unit's figure beside its last one, its peers and the county.
 *
 * @param flags OVER_100, MISSING, NO_DENOMINATOR, BELOW_BASELINE
 */
public record ComparedValue(
    MeasuredUnit unit,
    Optional<Quotient> quotient,
    Optional<BigDecimal> previous,
    Optional<Standing<MeasuredUnit>> standing,
    Optional<Standing<MeasuredUnit>> previousStanding,
    List<String> flags) {}
