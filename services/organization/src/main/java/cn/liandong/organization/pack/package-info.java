/** What the policy pack says about the registry. */
@NullMarked
package cn.liandong.organization.pack;

import org.jspecify.annotations.NullMarked;
