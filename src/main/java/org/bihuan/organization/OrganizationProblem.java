package org.bihuan.organization;

import java.nio.file.Path;

/** A file with units or people is wrong, and nothing of it was taken. */
final class OrganizationProblem extends StartRefused {

    /**
     * @param line the line where it stands, from 1
     * @param english what is wrong and what it should be
     * @param chinese the same
     */
    OrganizationProblem(Path file, long line, String english, String chinese) {
        super("%s, line %d: %s. Correct the file and start again. / 第 %d 行：%s。请改正后重新启动。"
                .formatted(file, line, english, line, chinese));
    }
}
