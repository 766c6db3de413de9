/** The yearly self-audit of personal data. */
@NullMarked
package cn.liandong.gateway.identity.selfaudit;

import org.jspecify.annotations.NullMarked;
