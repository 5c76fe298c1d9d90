/** The pages on which policies are opened, diagnosed and drafted. */
@NullMarked
package org.bihuan.supervision.policy.web;

import org.jspecify.annotations.NullMarked;
