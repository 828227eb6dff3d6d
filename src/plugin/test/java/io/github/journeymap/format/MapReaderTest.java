package io.github.journeymap.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.journeymap.Rule;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.NewerFormatException;
import io.github.journeymap.unreadable.NotAJourneyMapException;
import io.github.journeymap.unreadable.NotJsonException;
import io.github.journeymap.unreadable.UnreadableMapException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapReaderTest {
    private static final String SMALLEST = "{'format':'journey-map','version':1,'stages':[],'rows':[]}";

    @Test
    @Rule("F1")
    void whatMayBeLeftOutIsEmpty() {
        JourneyMap map = read("{'format':'journey-map','version':1,'stages':[{'id':'s','steps':[{'id':'p'}]}],"
                + "'rows':[{'id':'r'}],'notes':[{'id':'n','row':'r','step':'p'}]}");

        assertThat(map.title()).isEmpty();
        assertThat(map.context().text()).isEmpty();
        assertThat(map.rows().get(0).kind()).isEqualTo("notes");
        assertThat(map.rows().get(0).tone()).isEqualTo(Tone.NEUTRAL);
        assertThat(map.notes().get(0)).isEqualTo(new Note("n", "r", "p", "", "", UnknownFields.NONE));
    }

    @Test
    @Rule("F2")
    void numbersStayAsTheyAreWritten() {
        String file = "{'format':'journey-map','version':1,'stages':[],'rows':[{'id':'r','kind':'scale',"
                + "'scale':{'min':-2.0,'max':1e1,'z':1.50}}],"
                + "'values':[{'row':'r','step':'p','value':-1.50},{'row':'r','step':'q','value':0.30000000000000004}]}";
        JourneyMap map = read(file);

        String written = new String(MapWriter.write(map), StandardCharsets.UTF_8);

        assertThat(written)
                .contains("\"scale\": {\"min\": -2.0, \"max\": 1e1, \"z\": 1.50}")
                .contains("{\"row\": \"r\", \"step\": \"p\", \"value\": -1.50},")
                .contains("{\"row\": \"r\", \"step\": \"q\", \"value\": 0.30000000000000004}");
        assertThat(map.values().get(0).number().plain()).isEqualTo("-1.5");
        assertThat(map.values().get(1).number().plain()).isEqualTo("0.3");
        assertThat(map.values().get(1).number().isPlain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            [] -> $: expected an object, but found […]
            3 -> $: expected an object, but found 3
            {} -> $.format: expected "journey-map", but found nothing
            {'format':'x'} -> $.format: expected "journey-map", but found "x"
            {'format':'journey-map'} -> $.version: expected a version number from 1, but found nothing
            {'format':'journey-map','version':'1'} -> $.version: expected a version number from 1, but found "1"
            {'format':'journey-map','version':0} -> $.version: expected a version number from 1, but found 0
            {'format':'journey-map','version':1.0} -> $.version: expected a version number from 1, but found 1.0
            {'format':'journey-map','version':-1} -> $.version: expected a version number from 1, but found -1
            {'format':'journey-map','version':1,'rows':[]} -> $.stages: expected a list, but found nothing
            {'format':'journey-map','version':1,'stages':[]} -> $.rows: expected a list, but found nothing
            {'title':null} -> $.title: expected text, but found null
            {'title':{}} -> $.title: expected text, but found {…}
            {'title':true} -> $.title: expected text, but found true
            {'title':'a','title':'b'} -> $.title: expected this field only once, but found it again
            {'x':1,'x':2} -> $.x: expected this field only once, but found it again
            {'x':{'y':1,'y':2}} -> $.x.y: expected this field only once, but found it again
            {'context':[]} -> $.context: expected an object, but found […]
            {'stages':{}} -> $.stages: expected a list, but found {…}
            {'stages':[1]} -> $.stages[0]: expected an object, but found 1
            {'stages':[{}]} -> $.stages[0].id: expected an id of 1 to 64 letters, digits, - and _, but found nothing
            {'stages':[{'id':''}]} -> $.stages[0].id: expected an id of 1 to 64 letters, digits, - and _, but found ""
            {'stages':[{'id':'a b'}]} -> $.stages[0].id: expected an id of 1 to 64 letters, digits, - and _, but found "a b"
            {'stages':[{'id':7}]} -> $.stages[0].id: expected an id of 1 to 64 letters, digits, - and _, but found 7
            {'stages':[{'id':'s'}]} -> $.stages[0].steps: expected at least one step, but found nothing
            {'stages':[{'id':'s','steps':[]}]} -> $.stages[0].steps: expected at least one step, but found nothing
            {'stages':[{'id':'s','steps':[{'id':'p'},{'id':'p'}]}]} -> $.stages[0].steps[1].id: expected an id that is used only once, but found "p"
            {'stages':[{'id':'s','steps':[{'id':'p'}]},{'id':'t','steps':[{'id':'p'}]}]} -> $.stages[1].steps[0].id: expected an id that is used only once, but found "p"
            {'stages':[{'id':'s','steps':[{'id':'p'}]},{'id':'s','steps':[{'id':'q'}]}]} -> $.stages[1].id: expected an id that is used only once, but found "s"
            {'rows':[{'id':'r','scale':1}]} -> $.rows[0].scale: expected an object, but found 1
            {'rows':[{'id':'r','scale':{'max':1}}]} -> $.rows[0].scale.min: expected a number of at most 40 characters and 15 digits before the point, but found nothing
            {'rows':[{'id':'r','scale':{'min':1,'max':1.0}}]} -> $.rows[0].scale.max: expected a number above min, but found 1
            {'rows':[{'id':'r','scale':{'min':1,'max':2,'faces':1}}]} -> $.rows[0].scale.faces: expected true or false, but found 1
            {'values':[{'row':'r','step':'p','value':'1'}]} -> $.values[0].value: expected a number of at most 40 characters and 15 digits before the point, but found "1"
            {'values':[{'row':'r','step':'p','value':-1e15}]} -> $.values[0].value: expected a number of at most 40 characters and 15 digits before the point, but found -1e15
            {'values':[{'row':'r','step':'p','value':1e999}]} -> $.values[0].value: expected a number of at most 40 characters and 15 digits before the point, but found 1e999
            {'values':[{'row':'r','step':'p','value':1},{'row':'r','step':'p','value':2}]} -> $.values[1]: expected one value in a cell, but found "r/p"
            {'values':[{'row':'r','value':1}]} -> $.values[0].step: expected an id of 1 to 64 letters, digits, - and _, but found nothing
            {'persona':[]} -> $.persona: expected an object, but found […]
            {'rows':[{'id':'r'},{'id':'r'}]} -> $.rows[1].id: expected an id that is used only once, but found "r"
            {'rows':[{'id':'a'},{'id':'r','tone':'sad'}]} -> $.rows[1].tone: expected neutral, positive, negative or opportunity, but found "sad"
            {'rows':[{'id':'r','categories':[{'id':'c'},{'id':'c'}]}]} -> $.rows[0].categories[1].id: expected an id that is used only once, but found "c"
            {'stages':[{'id':'s','steps':[{'id':'p'}],'accent':'<b>'}]} -> $.stages[0].accent: expected an id of 1 to 64 letters, digits, - and _, but found "<b>"
            {'rows':[{'id':'r','kind':'<b>'}]} -> $.rows[0].kind: expected an id of 1 to 64 letters, digits, - and _, but found "<b>"
            {'rows':[{'id':'r','icon':'<b>'}]} -> $.rows[0].icon: expected an id of 1 to 64 letters, digits, - and _, but found "<b>"
            {'rows':[{'id':'r','categories':[{'id':'c','icon':'<b>'}]}]} -> $.rows[0].categories[0].icon: expected an id of 1 to 64 letters, digits, - and _, but found "<b>"
            {'notes':[{'id':'n','row':'r'}]} -> $.notes[0].step: expected an id of 1 to 64 letters, digits, - and _, but found nothing
            {'notes':[{'id':'n','row':'r','step':'p'},{'id':'n','row':'r','step':'p'}]} -> $.notes[1].id: expected an id that is used only once, but found "n"
            {'notes':[{'id':'n','row':'r','step':'p','category':'a b'}]} -> $.notes[0].category: expected an id of 1 to 64 letters, digits, - and _, but found "a b"
            """)
    @Rule("F4")
    void anErrorNamesPlaceExpectationAndFinding(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(NotAJourneyMapException.class)
                .hasMessage(message);
    }

    @Test
    @Rule("F4")
    void anErrorCarriesItsPartsForATranslation() {
        String json = "{'rows':[{'heading':'" + "x".repeat(201) + "'}]}";

        NotAJourneyMapException error = catchThrowableOfType(NotAJourneyMapException.class, () -> read(json));

        assertThat(error.path()).isEqualTo("$.rows[0].heading");
        assertThat(error.expected().key()).isEqualTo("text-at-most");
        assertThat(error.argument()).isEqualTo("200");
        assertThat(error.found()).isEqualTo("\"" + "x".repeat(40) + "…\"");
    }

    @Test
    @Rule("F4")
    void anErrorStaysShortWhateverItIsAbout() {
        assertThatThrownBy(() -> read("{'" + "k".repeat(100_000) + "':{'a':1,'a':2}}"))
                .isInstanceOf(NotAJourneyMapException.class)
                .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "{",
                "{'a'",
                "{'a':",
                "{'a':1",
                "{'a':1,",
                "{'a':1,}",
                "{'a' 1}",
                "[1,2",
                "nul",
                "{'a':01}",
                "{'a':.5}",
                "{'a':+1}",
                "{'a':NaN}",
                "{'a':True}",
                "{'a':'\t'}",
                "{'a':'\\x'}",
                "{'a':'\\u12'}",
                "{a:1}",
                "{'a':1} x",
                "{'a':1}{}",
                "// c\n{}",
                "{'a':1;'b':2}",
                "\u0000"
            })
    @Rule("F3")
    void whatIsNotJsonIsNotCalledAMap(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(NotJsonException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|$",
                "{'rows':[{|$.rows[0]",
                "{'rows':[{'id':'a',|$.rows[0].id",
                "{'title':|$.title",
                "nonsense|$"
            })
    @Rule("F4")
    void itIsNotJsonFromAPlaceOn(String json, String place) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(NotJsonException.class)
                .extracting("path")
                .isEqualTo(place);
    }

    @Test
    @Rule("F3")
    void whatIsNotUtf8IsNotJson() {
        byte[] latin1 =
                SMALLEST.replace('\'', '"').replace("1,", "1,\"title\":\"é\",").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> MapReader.read(latin1)).isInstanceOf(NotJsonException.class);
    }

    @Test
    @Rule("F3")
    void aByteOrderMarkIsNoObstacle() {
        assertThat(read("\uFEFF" + SMALLEST).stages()).isEmpty();
    }

    @Test
    @Rule("F3")
    void nestingCannotOverflowTheStack() {
        assertThatThrownBy(() -> read("{'x':" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .isInstanceOf(MapTooLargeException.class)
                .extracting("limit")
                .isEqualTo(MapTooLargeException.Limit.DEPTH);
        for (String skipped : List.of("[".repeat(100_000) + "]".repeat(100_000), "[".repeat(2_000_000))) {
            assertThatThrownBy(() -> read(skipped))
                    .isInstanceOf(MapTooLargeException.class)
                    .extracting("limit")
                    .isEqualTo(MapTooLargeException.Limit.DEPTH);
        }
    }

    @Test
    @Rule("F3")
    void sixtyLevelsOfWhatIsUnknownAreReadWhereverTheyStand() {
        String deepest = "[".repeat(60) + "]".repeat(60);
        String category =
                "{'id':'r','categories':[{'id':'c','label':'','prompt':'','x':" + deepest + "}]}".replace('\'', '"');
        JourneyMap map = read(SMALLEST.replace("'rows':[]", "'rows':[" + category + "]"));
        assertThat(map.rows()).hasSize(1);
        assertThat(EditsReader.read(("{'base':1,'edits':[{'type':'add-row','row':" + category + "}]}")
                                .replace('\'', '"')
                                .getBytes(StandardCharsets.UTF_8))
                        .edits())
                .hasSize(1);
    }

    @Test
    @Rule("F3")
    void numbersAreKeptDigitForDigit() {
        String number = "-" + "9".repeat(900) + ".10e+99999999999";

        JourneyMap map = read(SMALLEST.replace("}", ",'x':" + number + "}"));

        assertThat(map.unknownFields().fields()).containsEntry("x", new UnknownFields.Numeral(number));
    }

    @Test
    @Rule("F3")
    void aNumberHasAtMostAThousandDigits() {
        String most = "-" + "9".repeat(990) + ".10e+12345678";
        assertThat(read(SMALLEST.replace("}", ",'x':" + most + "}"))
                        .unknownFields()
                        .isEmpty())
                .isFalse();
        assertThatThrownBy(() -> read(SMALLEST.replace("}", ",'x':" + "9".repeat(1_001) + "}")))
                .isInstanceOf(NotJsonException.class);
    }

    @Test
    @Rule("F3")
    void aNumberOfAnyLengthIsAnErrorLikeAnyOther() {
        String digits = "9".repeat(1_000_000);

        assertThatThrownBy(() -> read(SMALLEST.replace("}", ",'x':" + digits + "}")))
                .isInstanceOf(UnreadableMapException.class)
                .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(200));
        assertThatThrownBy(() -> read(SMALLEST.replace("1", digits))).isInstanceOf(UnreadableMapException.class);
    }

    @Test
    @Rule("F3")
    void whatBreaksOffBehindAnotherErrorIsNotJson() {
        assertThatThrownBy(() -> read("{'title':7,'rows':[")).isInstanceOf(NotJsonException.class);
    }

    @Test
    @Rule("F5")
    void aFileMayHaveFiveMebibytesAndNotOneByteMore() throws IOException {
        byte[] most = (SMALLEST.replace('\'', '"') + " ".repeat(5 * 1024 * 1024 - SMALLEST.length()))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(MapReader.read(new ByteArrayInputStream(most)).rows()).isEmpty();
        byte[] more = Arrays.copyOf(most, most.length + 1);
        assertThatThrownBy(() -> MapReader.read(new ByteArrayInputStream(more)))
                .isInstanceOf(MapTooLargeException.class)
                .hasMessage("Too large: at most 5242880 bytes");
    }

    @Test
    @Rule("F5")
    void readingStopsAtTheLimitOfBytes() throws IOException {
        long[] asked = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                asked[0]++;
                return ' ';
            }
        };

        assertThatThrownBy(() -> MapReader.read(endless)).isInstanceOf(MapTooLargeException.class);
        assertThat(asked[0]).isLessThan(6 * 1024 * 1024);
    }

    @Test
    @Rule("F6")
    void lineBreaksAreLineFeedsAndWhatCannotBeShownIsReplaced() {
        JourneyMap map = read(
                SMALLEST.replace(
                        "}",
                        ",'title':'a\\r\\nb\\rc\\u000Bd\\fe\\tf\\u0000g\\uD800h\\uDC00i\\uFFFEj\\uD83D\\uDE00\\u0085\\u007fk\\u00a0'}"));

        assertThat(map.title()).isEqualTo("a\nb\nc\nd\ne\tf\uFFFDg\uFFFDh\uFFFDi\uFFFDj😀\uFFFD\uFFFDk\u00a0");
    }

    @Test
    @Rule("F6")
    void aNoteWithoutItsRowOrStepIsKeptAsUnplaced() {
        JourneyMap map = read("{'format':'journey-map','version':1,'stages':[],'rows':[{'id':'r'}],"
                + "'notes':[{'id':'n','row':'r','step':'gone','text':'still here'}]}");

        assertThat(map.unplaced()).extracting(Note::text).containsExactly("still here");
    }

    @Test
    @Rule("F7")
    void aNewerVersionIsGivenAsFarAsItIsUnderstood() {
        NewerFormatException newer = catchThrowableOfType(
                NewerFormatException.class,
                () -> read(SMALLEST.replace("1", "2").replace("}", ",'title':'New'}")));

        assertThat(newer.version()).isEqualTo(2);
        assertThat(newer.map())
                .hasValueSatisfying(map -> assertThat(map.title()).isEqualTo("New"));
    }

    @Test
    @Rule("F7")
    void aNewerVersionThatIsNotUnderstoodIsStillANewerVersion() {
        NewerFormatException newer = catchThrowableOfType(
                NewerFormatException.class,
                () -> read("{'stages':'quite different','version':7,'format':'journey-map'}"));

        assertThat(newer.version()).isEqualTo(7);
        assertThat(newer.map()).isEmpty();
    }

    @Test
    @Rule("F2")
    void unknownFieldsAreKeptInTheirOrder() {
        JourneyMap map = read(SMALLEST.replace("}", ",'z':[1.50,null,{'b':'\\u0000','a':true}],'y':-0}"));

        assertThat(map.unknownFields().fields().keySet()).containsExactly("z", "y");
        assertThat(map.unknownFields().fields().get("z"))
                .asString()
                .isEqualTo(List.of("Numeral[literal=1.50]", "null", "{b=\u0000, a=true}")
                        .toString());
    }

    @Test
    @Rule("F4")
    void anIdIsMadeOfLettersDigitsDashesAndUnderscoresOfAscii() {
        Pattern inTheSchema = Pattern.compile("[A-Za-z0-9_-]{1,64}");
        for (char c = 0; c < 0x300; c++) {
            String id = "a" + c + "z";
            assertThat(Limits.isId(id)).as(id).isEqualTo(inTheSchema.matcher(id).matches());
        }
        assertThat(Limits.isId("")).isFalse();
        assertThat(Limits.isId("x".repeat(64))).isTrue();
        assertThat(Limits.isId("x".repeat(65))).isFalse();
    }

    @ParameterizedTest
    @Rule("F4")
    @ValueSource(
            strings = {
                "'id':'r','heading':'','id':'r'",
                "'heading':'','id':'r','id':'r'",
                "'tone':'neutral','id':'r','tone':'x'"
            })
    void aFieldIsThereOnceWhereverItStands(String fields) {
        assertThatThrownBy(() -> read(SMALLEST.replace("'rows':[]", "'rows':[{" + fields + "}]")))
                .hasMessageContaining("this field only once");
    }

    private static JourneyMap read(String json) {
        return MapReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
