/**
 * The task ledger: what policy documents ask of which department until when, and how far it is. The
 * folder knows units by id only; its tables refer to none of the registry's.
 */
@NullMarked
package cn.liandong.organization.task;

import org.jspecify.annotations.NullMarked;
