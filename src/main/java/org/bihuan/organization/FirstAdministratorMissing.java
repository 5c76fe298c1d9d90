package org.bihuan.organization;

/** Nobody could administer the system: it refuses to start and says how to name the first administrator. */
class FirstAdministratorMissing extends RuntimeException {

    FirstAdministratorMissing(int shortestPassword) {
        super("There is no administrator yet. Set BIHUAN_ADMIN_LOGIN and BIHUAN_ADMIN_PASSWORD (at least "
                + shortestPassword + " characters) in the environment and start again."
                + " / 尚无管理员：请设置环境变量 BIHUAN_ADMIN_LOGIN 和 BIHUAN_ADMIN_PASSWORD（至少 " + shortestPassword
                + " 位）后重新启动。");
    }
}
