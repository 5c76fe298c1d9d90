package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A session outlives a restart, at which people may lose roles: theirs does not. */
@BihuanTest
class RolesTakenTest {

    @Autowired
    OrganizationFiles files;

    @Autowired
    Visitors visitors;

    @Value("${bihuan.organization}")
    Path organization;

    @TempDir
    Path folder;

    @AfterEach
    void giveBack() {
        files.load(organization, "");
    }

    @Test
    void whoLosesARoleIsLoggedOutAndTheOthersStay() throws IOException {
        Visitor admin = visitors.loggedIn("admin");
        Visitor leader = visitors.loggedIn("leader");
        assertThat(admin.get("/people").statusCode()).isEqualTo(200);
        Files.writeString(
                folder.resolve("people.csv"),
                """
                login,name,email,unit,roles
                admin,管理员,admin@sdj.example,SDJ,bureau-leader@SDJ
                leader,省局领导,leader@sdj.example,SDJ,bureau-leader@SDJ
                """);

        files.load(folder, "");

        assertThat(admin.get("/people").statusCode()).isEqualTo(302);
        assertThat(leader.get("/").statusCode()).isEqualTo(200);
        assertThat(visitors.loggedIn("admin").get("/people").statusCode()).isEqualTo(403);
    }
}
