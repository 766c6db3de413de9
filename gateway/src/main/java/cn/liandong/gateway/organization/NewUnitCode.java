package cn.liandong.gateway.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param effectiveDate today where absent
 */
record NewUnitCode(String code, @Nullable LocalDate effectiveDate) {}
