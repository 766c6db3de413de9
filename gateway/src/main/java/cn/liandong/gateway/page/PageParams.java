package cn.liandong.gateway.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Size 0 leaves the choice to the service. */
public record PageParams(
    @QueryParam("pageSize") @DefaultValue("0") int size,
    @QueryParam("pageToken") @DefaultValue("") String token) {}
