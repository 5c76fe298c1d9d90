package org.bihuan.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Unit;
import org.springframework.data.jpa.repository.JpaRepository;

interface ImportedHazards extends JpaRepository<ImportedHazard, Long> {

    List<ImportedHazard> findByMineAndFingerprintIn(Unit mine, Collection<String> fingerprints);

    Optional<ImportedHazard> findByMineAndFingerprint(Unit mine, String fingerprint);
}
