/** Accounts: one's own with its password and the places where one is logged in, and for administrators those of others. */
@NullMarked
package dk.loopbog.query.account;

import org.jspecify.annotations.NullMarked;
