package org.bihuan.hazard;

import org.springframework.data.jpa.repository.JpaRepository;

interface FalseClosures extends JpaRepository<FalseClosure, Long> {}
