/** Lists of names of another system, held against the registry. */
@NullMarked
package cn.liandong.gateway.organization.namelist;

import org.jspecify.annotations.NullMarked;
