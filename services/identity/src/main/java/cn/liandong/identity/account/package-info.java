/** Accounts, their grants, and the change feed of grants. */
@NullMarked
package cn.liandong.identity.account;

import org.jspecify.annotations.NullMarked;
