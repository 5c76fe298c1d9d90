package org.bihuan.calendar;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a start with a wrong calendar end with what to correct, instead of a stack trace that hides it. */
class CalendarAdvice extends AbstractFailureAnalyzer<CalendarProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CalendarProblem problem) {
        return new FailureAnalysis(problem.getMessage(), null, problem);
    }
}
