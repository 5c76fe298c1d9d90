package org.bihuan.exchange;

/**
 * How far an import has come.
 *
 * @param interrupted whether the node that took the rows in has fallen silent
 */
record Progress(ImportRun run, Counts counts, boolean interrupted) {

    public boolean isRunning() {
        return run.getState() == ImportState.RUNNING;
    }

    public int done() {
        return run.getRowsToTake() - counts.waiting();
    }

    public int percent() {
        return run.getRowsToTake() == 0 ? 100 : done() * 100 / run.getRowsToTake();
    }
}
