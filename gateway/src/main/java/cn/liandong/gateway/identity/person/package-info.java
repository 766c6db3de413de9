/** The register of people. */
@NullMarked
package cn.liandong.gateway.identity.person;

import org.jspecify.annotations.NullMarked;
