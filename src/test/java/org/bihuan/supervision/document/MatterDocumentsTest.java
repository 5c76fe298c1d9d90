package org.bihuan.supervision.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.hazard.evidence.PhotoIntake;
import org.bihuan.organization.Organization;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Leave;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Documents of matters: who files, reads and withdraws them, and what is taken. */
@BihuanTest
class MatterDocumentsTest {

    private static final byte[] PDF = "%PDF-1.7 问诊底稿".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvc mvc;

    @Autowired
    Supervising supervising;

    @Autowired
    MatterDocuments documents;

    @Autowired
    MatterAccess access;

    @Autowired
    Organization organization;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whoDoesTheTaskFilesAndWithdrawsAndThePageAndTheRecordSayIt() throws Exception {
        String code = supervising.opened("QSS");
        page("inspector.fa", "/matters/" + code + "?embed")
                .andExpect(content().string(containsString("name=\"documents\"")));

        file("inspector.fa", code, "C:\\底稿\\问诊底稿.pdf", PDF).andExpect(redirectedUrl("/matters/" + code + "#documents"));
        file("inspector.fa", code, "又一份.pdf", PDF);

        page("office.fa", "/matters/" + code)
                .andExpect(content()
                        .string(allOf(
                                containsString("问诊底稿.pdf"), not(containsString("底稿\\")), containsString("上传文件"))));
        List<Long> filed = ids(code);
        assertThat(filed).as("the same content again").hasSize(1);
        read("office.fa", code, filed.get(0))
                .andExpect(content().bytes(PDF))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));

        withdraw("office.fa", code, filed.get(0));
        assertThat(ids(code)).as("it is not theirs").hasSize(1);
        withdraw("inspector.fa", code, filed.get(0)).andExpect(redirectedUrl("/matters/" + code + "?embed=#documents"));
        assertThat(ids(code)).isEmpty();
        read("office.fa", code, filed.get(0)).andExpect(status().isNotFound());
        assertThat(supervising.steps(code)).contains("DOCUMENT_FILED", "DOCUMENT_WITHDRAWN");
    }

    @Test
    void whatWasSubmittedStaysAndIsSeenByWhomTheMatterIsShown() throws Exception {
        String code = supervising.opened("QSS");
        supervising.answer(code, "inspector.fa");
        file("inspector.fa", code, "底稿.pdf", PDF);
        long id = ids(code).get(0);
        supervising.submit("inspector.fa", code, "diagnoseMine", Map.of("conclusion", "机制基本建立"));

        withdraw("inspector.fa", code, id);
        file("inspector.fa", code, "迟到的.pdf", "%PDF-2".getBytes(StandardCharsets.UTF_8));
        assertThat(ids(code)).containsExactly(id);

        for (String login : List.of("inspector.fb", "manager.qss", "group.g1", "admin")) {
            read(login, code, id).andExpect(status().isNotFound());
            file(login, code, "x.pdf", PDF).andExpect(status().isNotFound());
        }
        supervising.write(code, "deputy.qss");
        supervising.submit("office.fa", code, "draftPolicy", Map.of());
        supervising.submit("director.fa", code, "approvePolicy", Map.of("decision", "RETURNED", "reason", "目标写得太宽"));
        supervising.submit("office.fa", code, "draftPolicy", Map.of());
        supervising.submit("director.fa", code, "approvePolicy", Map.of("decision", "APPROVED"));

        read("manager.qss", code, id).andExpect(content().bytes(PDF));
        page("manager.qss", "/matters/" + code).andExpect(content().string(not(containsString("目标写得太宽"))));
        page("office.fa", "/matters/" + code).andExpect(content().string(containsString("目标写得太宽")));
    }

    @Test
    void theMineFilesEvidenceWithItsMeasureWhichThePolicyShows() throws Exception {
        String code = supervising.receipted("QSS");
        file("deputy.qss", code + "-01", "录入制度.pdf", PDF);
        file("officer.qss", code + "-01", "别人的.pdf", "%PDF-3".getBytes(StandardCharsets.UTF_8));

        page("inspector.fa", "/matters/" + code)
                .andExpect(content().string(allOf(containsString("录入制度.pdf"), not(containsString("别人的.pdf")))));
        Map<String, Object> done = Map.of("result", "已建立当班录入制度");
        assertThatThrownBy(() -> supervising.submit("officer.qss", code + "-02", "carryOutMeasure", done))
                .hasMessageContaining("请先在“档案”的“文件和照片”中上传");
        supervising.submit("deputy.qss", code + "-01", "carryOutMeasure", done);
        supervising.submit(
                "inspector.fa",
                code + "-01",
                "verifyMeasure",
                Map.of("decision", "RETURNED", "verification", "夜班没有录入", "newDeadline", "2027-01-20"));
        assertThatThrownBy(() -> supervising.submit("deputy.qss", code + "-01", "carryOutMeasure", done))
                .as("what was filed before does not show what was done since")
                .hasMessageContaining("上传");
        file("deputy.qss", code + "-01", "夜班录入.pdf", PDF);
        supervising.submit("deputy.qss", code + "-01", "carryOutMeasure", done);
    }

    @Test
    void whatAnInspectorFilesTheMineSeesWhenItIsSubmitted() throws Exception {
        String measure = supervising.receipted("QSS") + "-01";
        supervising.carryOut("deputy.qss", measure);
        file("inspector.fa", measure, "核查底稿.pdf", "%PDF-4".getBytes(StandardCharsets.UTF_8));
        List<Long> filed = ids(measure);
        long paper = filed.get(filed.size() - 1);

        for (String login : List.of("manager.qss", "group.g1")) {
            page(login, "/matters/" + measure).andExpect(content().string(not(containsString("/documents/" + paper))));
            read(login, measure, paper).andExpect(status().isNotFound());
        }
        read("office.fa", measure, paper).andExpect(status().isOk());
        supervising.verify(measure);

        page("manager.qss", "/matters/" + measure).andExpect(content().string(containsString("/documents/" + paper)));
        read("manager.qss", measure, paper).andExpect(status().isOk());
    }

    @Test
    void aDeputyFilesForWhomTheyStandIn() throws Exception {
        String code = supervising.diagnosed("QSS");
        Leave leave = new Leave(mvc, jdbc);
        leave.forget();
        try {
            leave.take("office.fa", time.today(), time.today(), "inspector.fa");
            file("inspector.fa", code, "附件.pdf", PDF);
            page("director.fa", "/matters/" + code).andExpect(content().string(containsString("甲监察员（代 甲主任）")));
        } finally {
            leave.forget();
        }
    }

    @Test
    void wordAndExcelAreTakenWithoutMacrosAndPicturesAreStripped() throws Exception {
        String code = supervising.opened("QSS");
        file("inspector.fa", code, "方案.docx", word());
        file("inspector.fa", code, "台账.xlsx", excel(XSSFWorkbookType.XLSX));
        assertThat(ids(code)).hasSize(2);

        file("inspector.fa", code, "带宏.xlsm", excel(XSSFWorkbookType.XLSM));
        assertThat(ids(code)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"报告.pdf, 报告.pdf", "报告.PDF, 报告.PDF", "报告.hta, 报告.hta.pdf", "报告.pdf.exe, 报告.pdf.exe.pdf", "报告, 报告.pdf"})
    void itIsCalledWhatItIs(String named, String called) throws Exception {
        String code = supervising.opened("QSS");

        file("inspector.fa", code, named, PDF);

        assertThat(loop.as("leader", () -> documents.of(access.visible(code).orElseThrow())))
                .extracting(MatterDocument::getName)
                .containsExactly(called);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MZ 程序", "PK\u0003\u0004 不是文档", "<html><script>alert(1)</script></html>"})
    void whatIsNoDocumentIsRefusedWithItsName(String content) throws Exception {
        String code = supervising.opened("QSS");

        String problem = (String) file("inspector.fa", code, "改了名.pdf", content.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap()
                .get("problem");

        assertThat(problem).startsWith("改了名.pdf：");
        assertThat(ids(code)).isEmpty();
    }

    @Test
    void whatIsTooLargeIsRefusedAndTheOthersAreFiled() throws Exception {
        String code = supervising.opened("QSS");
        byte[] large = new byte[PhotoIntake.MAX_BYTES + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        mvc.perform(multipart("/matters/" + code + "/documents")
                        .file(new MockMultipartFile("documents", "大.pdf", "application/pdf", large))
                        .file(new MockMultipartFile("documents", "好.pdf", "application/pdf", PDF))
                        .with(user("inspector.fa"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        page("inspector.fa", "/matters/" + code).andExpect(content().string(containsString("好.pdf")));
        assertThat(ids(code)).hasSize(1);
    }

    @Test
    void nothingIsFiledWithoutTheTokenOfTheForm() throws Exception {
        String code = supervising.opened("QSS");
        mvc.perform(multipart("/matters/" + code + "/documents")
                        .file(new MockMultipartFile("documents", "a.pdf", "application/pdf", PDF))
                        .with(user("inspector.fa")))
                .andExpect(status().isForbidden());
    }

    private ResultActions file(String login, String code, String name, byte[] content) throws Exception {
        return mvc.perform(multipart("/matters/" + code + "/documents")
                .file(new MockMultipartFile("documents", name, "application/octet-stream", content))
                .with(user(login))
                .with(csrf()));
    }

    private ResultActions withdraw(String login, String code, long id) throws Exception {
        return mvc.perform(post("/matters/" + code + "/documents/" + id + "/withdraw?embed=")
                .with(user(login))
                .with(csrf()));
    }

    private ResultActions read(String login, String code, long id) throws Exception {
        return page(login, "/matters/" + code + "/documents/" + id);
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }

    private List<Long> ids(String code) {
        return loop.as("leader", () -> documents.of(access.visible(code).orElseThrow())).stream()
                .map(MatterDocument::getId)
                .toList();
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("落实方案");
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] excel(XSSFWorkbookType type) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(type);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("台账");
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
