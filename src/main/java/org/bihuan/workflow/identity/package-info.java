/** Our people, their roles and mines, as the engine's users, groups and tenants: read, never kept twice. */
@NullMarked
package org.bihuan.workflow.identity;

import org.jspecify.annotations.NullMarked;
