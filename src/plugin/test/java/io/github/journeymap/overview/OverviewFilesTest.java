package io.github.journeymap.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import com.atlassian.sal.api.message.I18nResolver;
import io.github.journeymap.Rule;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.wiki.EnglishMessages;
import io.github.journeymap.wiki.Wiki;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class OverviewFilesTest extends OverviewCase {
    @Test
    @Rule("O11")
    void filesHaveAllThatIsChosen() {
        OverviewRequest request = OverviewRequest.ofAddress(Map.of("tone", "negative", "sort", "value", "count", "1"));
        Overview overview = reader.read(Optional.of(shop), request, false);
        OverviewFiles files = new OverviewFiles(overview, request, "https://wiki.example", wiki.words);
        List<String> lines = files.csv().toString().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).contains("\"Note\",\"Tone\",\"Category\",\"Row\",\"Stage\",\"Step\"");
        assertThat(lines.get(1))
                .startsWith(
                        "\"Card refused\",\"Negative\",\"Trust\",\"Pains\",\"Pay\",\"\",\"Ada\",\"0\",\"-2\",\"Shop\",\"Our shop\",")
                .contains("https://wiki.example/pages/viewpage.action?pageId=" + shop.getId() + "#jm-");
        assertThat(new String(files.xlsx(), StandardCharsets.ISO_8859_1)).startsWith("PK");
        OverviewRequest maps = OverviewRequest.ofAddress(Map.of("show", "maps"));
        String csv = new OverviewFiles(reader.read(Optional.of(shop), maps, false), maps, "", wiki.words)
                .csv()
                .toString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("\"1\",\"0\",\"3\",\"1\"");
    }

    @Test
    @Rule("O7")
    void inASpreadsheetANumberHasAPointWhateverTheLanguage() throws Exception {
        wiki.shelf.upload(shop, Wiki.FILE, Maps.SHOP.replace("\"value\":-2", "\"value\":-1.5"));
        OverviewRequest request = OverviewRequest.ofAddress(Map.of("tone", "negative", "sort", "value", "count", "1"));
        Overview overview = reader.read(Optional.of(shop), request, false);
        I18nResolver german = mock(I18nResolver.class, delegatesTo(new EnglishMessages()));
        doReturn(",").when(german).getText("journey-map.view.value.point");
        OverviewFiles files = new OverviewFiles(overview, request, "https://wiki.example", new UserMessages(german));
        assertThat(files.csv().toString()).contains("-1,5");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(files.xlsx()))) {
            List<Double> numbers = new ArrayList<>();
            book.getSheetAt(0)
                    .forEach(line -> line.forEach(cell -> {
                        if (cell.getCellType() == CellType.NUMERIC) {
                            numbers.add(cell.getNumericCellValue());
                        }
                    }));
            assertThat(numbers).contains(-1.5);
        }
    }
}
