package org.bihuan.organization;

/** Nobody could administer the system: it refuses to start and says how to name the first administrator. */
final class FirstAdministratorMissing extends StartRefused {

    private FirstAdministratorMissing(String english, String chinese) {
        super(english + " / " + chinese);
    }

    static FirstAdministratorMissing unnamed(int shortestPassword) {
        return new FirstAdministratorMissing(
                "There is no administrator yet. Set BIHUAN_ADMIN_LOGIN and BIHUAN_ADMIN_PASSWORD (at least %d characters) in the environment and start again."
                        .formatted(shortestPassword),
                "尚无管理员：请设置环境变量 BIHUAN_ADMIN_LOGIN 和 BIHUAN_ADMIN_PASSWORD（至少 %d 位）后重新启动。".formatted(shortestPassword));
    }

    /** The next start would take from somebody in the files a role that the files do not give. */
    static FirstAdministratorMissing withoutRole(String login, Unit bureau) {
        return new FirstAdministratorMissing(
                "'%s' stands in people.csv without the role of an administrator. Add administrator@%s to the roles there and start again."
                        .formatted(login, bureau.getCode()),
                "people.csv 中的“%s”没有管理员角色：请在其 roles 列加上 administrator@%s 后重新启动。".formatted(login, bureau.getCode()));
    }
}
