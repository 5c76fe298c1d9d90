package org.bihuan.hazard;

import java.time.LocalDateTime;

/**
 * The dangerous work is suspended and the people are withdrawn (停产撤人).
 *
 * @param at when, in the mine's time; not after now
 * @param stopped which work, and where, at most 500 characters
 * @param withdrawn how many people
 */
public record StopWork(LocalDateTime at, String stopped, int withdrawn) {}
