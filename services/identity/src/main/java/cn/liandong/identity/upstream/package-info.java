/** Sign-ins by way of another platform, and which account they lead to. */
@NullMarked
package cn.liandong.identity.upstream;

import org.jspecify.annotations.NullMarked;
