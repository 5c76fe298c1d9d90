package org.bihuan.hazard.evidence;

/**
 * A photo taken in: what is kept of an upload.
 *
 * @param full at most {@value PhotoIntake#LONG_SIDE} pixels on its long side
 * @param thumbnail a JPEG of at most {@value PhotoIntake#THUMBNAIL_SIDE} pixels on its long side
 */
public record Photo(Picture full, Picture thumbnail) {}
