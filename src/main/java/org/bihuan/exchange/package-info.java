/**
 * What comes in from and goes out to other systems. A safety officer hands in a mine's hazard ledger (隐患台账): it is read, its
 * rows are judged and shown, and what is good is taken into the closed loop.
 */
@NullMarked
package org.bihuan.exchange;

import org.jspecify.annotations.NullMarked;
