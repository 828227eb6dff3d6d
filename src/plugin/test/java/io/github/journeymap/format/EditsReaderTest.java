package io.github.journeymap.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.journeymap.Rule;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Position;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.NotAJourneyMapException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsReaderTest {
    @Test
    @Rule("M9")
    void aBatchSaysWhatItStartsFrom() {
        EditBatch batch = read("{'base':4,'template':'five-e','client':'k3','more':[[]],'edits':[]}");

        assertThat(batch.base()).isEqualTo(4);
        assertThat(batch.template()).isEqualTo("five-e");
        assertThat(batch.client()).isEqualTo("k3");
        assertThat(batch.edits()).isEmpty();
    }

    @Test
    @Rule("M7")
    void afterMayBeNullAnIdOrLeftOut() {
        EditBatch batch = edits("{'type':'move-row','id':'r','after':null},{'type':'move-row','after':'q','id':'r'},"
                + "{'id':'r','type':'move-row','unknown':{'x':[]}}");

        assertThat(batch.edits())
                .containsExactly(
                        new Edit.MoveRow("r", Position.FIRST),
                        new Edit.MoveRow("r", Position.id("q")),
                        new Edit.MoveRow("r", Position.END));
    }

    @Test
    @Rule("F6")
    void textIsCleanedOnBothSidesOfAChange() {
        assertThat(edits("{'type':'change-note','id':'n','field':'text','value':'a\\r"
                                + "\\n"
                                + "b','was':'\\uD800','row':'r','step':'p'}")
                        .edits())
                .containsExactly(new Edit.ChangeNoteText("n", "a\nb", "\uFFFD", "r", "p"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
        {} -> $.base: expected a whole number from 0, but found nothing
        {'base':-1} -> $.base: expected a whole number from 0, but found -1
        {'base':1} -> $.edits: expected a list, but found nothing
        {'base':1,'edits':{}} -> $.edits: expected a list, but found {…}
        {'base':1,'base':1} -> $.base: expected this field only once, but found it again
        {'base':1,'edits':[7]} -> $.edits[0]: expected an object, but found 7
        {'base':1,'edits':[{}]} -> $.edits[0].type: expected a known type of edit, but found nothing
        {'base':1,'edits':[{'type':'explode'}]} -> $.edits[0].type: expected a known type of edit, but found "explode"
        {'base':1,'edits':[{'type':'remove-row'}]} -> $.edits[0].id: expected an id of 1 to 64 letters, digits, - and _, but found nothing
        {'base':1,'edits':[{'type':'remove-row','id':'a b'}]} -> $.edits[0].id: expected an id of 1 to 64 letters, digits, - and _, but found "a b"
        {'base':1,'edits':[{'type':'move-row','id':'r','after':3}]} -> $.edits[0].after: expected an id or null, but found 3
        {'base':1,'edits':[{'type':'set-field'}]} -> $.edits[0].field: expected one of title, context.heading, context.prompt, context.text, persona.name, persona.role, persona.text, persona.quote, persona.picture, persona.alt, votes.state, votes.limit, votes.rows, personas, but found nothing
        {'base':1,'edits':[{'type':'set-field','field':'votes.rows','value':'a  b','was':''}]} -> $.edits[0].value: expected an id of 1 to 64 letters, digits, - and _, but found ""
        {'base':1,'edits':[{'type':'set-value','row':'r','step':'p','value':'1','was':null}]} -> $.edits[0].value: expected a number of at most 40 characters and 15 digits before the point, but found "1"
        {'base':1,'edits':[{'type':'set-value','row':'r','step':'p','value':1}]} -> $.edits[0].was: expected a number of at most 40 characters and 15 digits before the point, but found nothing
        {'base':1,'edits':[{'type':'set-value','step':'p','value':1,'was':null}]} -> $.edits[0].row: expected an id of 1 to 64 letters, digits, - and _, but found nothing
        {'base':1,'edits':[{'type':'set-value','row':'r','step':'p','value':1e16,'was':null}]} -> $.edits[0].value: expected a number of at most 40 characters and 15 digits before the point, but found 1e16
        {'base':1,'edits':[{'type':'change-row','id':'r','field':'scale','value':1,'was':null}]} -> $.edits[0].value: expected an object, but found 1
        {'base':1,'edits':[{'type':'change-row','id':'r','field':'scale','value':{'min':1,'max':0},'was':null}]} -> $.edits[0].value.max: expected a number above min, but found 0
        {'base':1,'edits':[{'type':'change-row','id':'r','field':'heading','value':null,'was':''}]} -> $.edits[0].value: expected text, but found null
        {'base':1,'edits':[{'type':'change-row','id':'r','field':'icon','value':'a b','was':''}]} -> $.edits[0].value: expected an id of 1 to 64 letters, digits, - and _, but found "a b"
        {'base':1,'edits':[{'type':'change-stage','id':'s','field':'accent','value':'<b>','was':''}]} -> $.edits[0].value: expected an id of 1 to 64 letters, digits, - and _, but found "<b>"
        {'base':1,'edits':[{'type':'change-row','field':'colour'}]} -> $.edits[0].field: expected one of heading, prompt, icon, tone, scale, categories, but found "colour"
        {'base':1,'edits':[{'type':'set-field','field':'title','value':'a'}]} -> $.edits[0].was: expected text, but found nothing
        {'base':1,'edits':[{'type':'set-field','field':'title','value':[],'was':''}]} -> $.edits[0].value: expected text, but found […]
        {'base':1,'edits':[{'type':'change-row','id':'r','field':'categories','value':'x','was':[]}]} -> $.edits[0].value: expected a list, but found "x"
        {'base':1,'edits':[{'type':'change-row','id':'r','field':'tone','value':'sad','was':'neutral'}]} -> $.edits[0].value: expected neutral, positive, negative or opportunity, but found "sad"
        {'base':1,'edits':[{'type':'change-note','id':'n','field':'category','value':'a b','was':'','row':'r','step':'p'}]} -> $.edits[0].value: expected an id of 1 to 64 letters, digits, - and _, but found "a b"
        {'base':1,'edits':[{'type':'add-row','row':'r'}]} -> $.edits[0].row: expected an object, but found "r"
        {'base':1,'edits':[{'type':'add-step','stage':'s'}]} -> $.edits[0].step: expected an object, but found nothing
        {'base':1,'edits':[{'type':'add-stage','stage':{'id':'s','steps':[]}}]} -> $.edits[0].stage.steps: expected at least one step, but found nothing
        {'base':1,'edits':[{'type':'move-note','id':'n','row':{'id':'r'},'step':'p'}]} -> $.edits[0].row: expected an id of 1 to 64 letters, digits, - and _, but found {…}
        {'base':1,'edits':[{'type':'remove-row','id':'r'},{'type':'remove-note','id':'n'}]} -> $.edits[1].was: expected text, but found nothing
        """)
    @Rule("M9")
    void aMalformedEditRefusesTheBatchAndSaysWhy(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(NotAJourneyMapException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "set-field, title, 200", "set-field, context.text, 5000", "set-field, context.prompt, 1000",
        "change-row, heading, 200", "change-row, prompt, 1000", "change-stage, heading, 200",
        "change-stage, prompt, 1000", "change-step, heading, 200", "change-note, text, 5000"
    })
    @Rule("F5")
    void aValueMayBeAsLongAsItsFieldInCharacters(String type, String field, int most) {
        String form = "{'type':'%s','id':'x','row':'r','step':'p','field':'%s','value':'%s','was':'%s'}";
        String longest = "😀".repeat(most);

        assertThat(edits(String.format(form, type, field, longest, longest + longest))
                        .edits())
                .hasSize(1);
        assertThatThrownBy(() -> edits(String.format(form, type, field, longest + "x", "")))
                .hasMessageContaining("$.edits[0].value: expected text of at most " + most + " characters");
    }

    @Test
    @Rule("F5")
    void aBatchMayHaveManyEditsButNotAnyNumber() {
        String edit = "{'type':'remove-row','id':'r'},";

        assertThat(edits(edit.repeat(24_999) + "{'type':'remove-row','id':'r'}").edits())
                .hasSize(25_000);
        assertThatThrownBy(() -> edits(edit.repeat(25_000) + "{'type':'remove-row','id':'r'}"))
                .isInstanceOf(MapTooLargeException.class);
    }

    @Test
    @Rule("F5")
    void aBatchMayAddFarFewerHeadings() {
        String edit = "{'type':'add-row','row':{'id':'r'}}";

        assertThat(edits((edit + ",").repeat(1_999) + edit).edits()).hasSize(2_000);
        assertThatThrownBy(() -> edits((edit + ",").repeat(2_000) + edit)).isInstanceOf(MapTooLargeException.class);
    }

    @Test
    @Rule("F5")
    void theStepsOfAnAddedStageCount() {
        String stage =
                "{'type':'add-stage','stage':{'id':'s','steps':[" + "{'id':'p%d'},".repeat(199) + "{'id':'q'}]}}";
        for (int i = 0; i < 199; i++) {
            stage = stage.replaceFirst("%d", String.valueOf(i));
        }
        String nine = (stage + ",").repeat(8) + stage;
        assertThat(edits(nine).edits()).hasSize(9);
        assertThatThrownBy(() -> edits(nine + "," + nine)).isInstanceOf(MapTooLargeException.class);
    }

    @Test
    @Rule("F5")
    void categoriesAreCountedOverTheWholeBatch() {
        StringBuilder list = new StringBuilder("{'id':'c'}");
        for (int i = 0; i < 49; i++) {
            list.append(",{'id':'c").append(i).append("'}");
        }
        String edit = "{'type':'change-row','id':'r','field':'categories','value':[" + list + "],'was':[" + list + "]}";
        assertThat(edits((edit + ",").repeat(249) + edit).edits()).hasSize(250);
        assertThatThrownBy(() -> edits((edit + ",").repeat(250) + edit)).isInstanceOf(MapTooLargeException.class);
    }

    private static EditBatch edits(String edits) {
        return read("{'base':1,'edits':[" + edits + "]}");
    }

    private static EditBatch read(String json) {
        return EditsReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
