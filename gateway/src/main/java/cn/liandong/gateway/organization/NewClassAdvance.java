package cn.liandong.gateway.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param schoolYear first year of the school year that begins
 * @param graduating how many classes the preview would close
 */
@Schema(name = "NewClassAdvance")
record NewClassAdvance(int schoolYear, int graduating) {}
