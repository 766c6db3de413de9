/** The public gRPC API for other agencies, {@code liandong.agency.v1}; it is never broken. */
@NullMarked
package cn.liandong.gateway.agency;

import org.jspecify.annotations.NullMarked;
