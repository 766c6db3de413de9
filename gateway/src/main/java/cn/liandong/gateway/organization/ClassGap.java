package cn.liandong.gateway.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param schoolYear first year of the school year
 * @param classes 0 takes the explanation back
 */
@Schema(name = "ClassGap")
record ClassGap(int schoolYear, int classes, String reason) {}
