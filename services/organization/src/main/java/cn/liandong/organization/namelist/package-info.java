/** Names that another system uses for our schools, held against the registry and decided once. */
@NullMarked
package cn.liandong.organization.namelist;

import org.jspecify.annotations.NullMarked;
