package org.bihuan.hazard.evidence;

/**
 * A picture as we encoded it ourselves: upright, without metadata.
 *
 * @param contentType {@code image/jpeg} or {@code image/png}
 * @param width in pixels
 * @param height in pixels
 * @param bytes the encoded picture; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a copy of a megabyte on each access serves nobody
public record Picture(String contentType, int width, int height, byte[] bytes) {}
