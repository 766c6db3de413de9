/** The registry as other agencies read it: units inside their grants, and what changed of them. */
@NullMarked
package cn.liandong.organization.agency;

import org.jspecify.annotations.NullMarked;
