package org.bihuan.supervision.benchmark;

/** Where an observation training stands. */
public enum TrainingState {
    TRAINING_PLANNED,
    TRAINING_HELD,
    TRAINING_CANCELLED
}
