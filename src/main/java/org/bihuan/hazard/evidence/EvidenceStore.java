package org.bihuan.hazard.evidence;

import java.util.Optional;

/** Where the bytes of photos are kept: the database, or some day an object store. What is put is never changed or removed. */
public interface EvidenceStore {

    /** Keeps a photo's picture and thumbnail under the id of its evidence, which must not have been used. */
    void put(long id, Photo photo);

    /** The bytes of the full picture, if something was put under this id. */
    Optional<byte[]> picture(long id);

    /** The bytes of the thumbnail, a JPEG, if something was put under this id. */
    Optional<byte[]> thumbnail(long id);
}
