package org.bihuan.supervision.benchmark;

import org.bihuan.supervision.MatterStep;

/** What can happen to an observation training. */
public enum TrainingStep implements MatterStep {
    TRAINING_PLANNED,
    TRAINING_POSTPONED,
    TRAINING_CANCELLED,
    TRAINING_HELD
}
