/** A hazard ledger (隐患台账): what its columns mean, what its cells say, and which of its rows can be taken in. */
@NullMarked
package org.bihuan.exchange.ledger;

import org.jspecify.annotations.NullMarked;
