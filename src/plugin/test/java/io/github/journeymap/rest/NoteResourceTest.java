package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.verify;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import io.github.journeymap.Cost;
import io.github.journeymap.Rule;
import io.github.journeymap.site.Access;
import io.github.journeymap.wiki.People;
import io.github.journeymap.wiki.Wiki;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoteResourceTest extends RestCase {
    /** A page on which people comment. */
    private static final class Discussed extends Page {
        private final List<Comment> comments = new ArrayList<>();

        @Override
        public List<Comment> getComments() {
            return comments;
        }
    }

    /** What someone wrote, in storage format. */
    private static final class Written extends Comment {
        private final String body;
        private Comment parent;

        Written(long id, String body) {
            setId(id);
            setCreationDate(new Date(0));
            this.body = body;
        }

        Written(long id, String body, Comment parent) {
            this(id, body);
            this.parent = parent;
        }

        @Override
        public String getBodyAsString() {
            return body;
        }

        @Override
        public Comment getParent() {
            return parent;
        }
    }

    private final Discussed discussed = new Discussed();

    @BeforeEach
    void discuss() {
        wiki.addNote(page, "n1", "One <b>and</b> only");
        discussed.setId(page.getId());
        discussed.setTitle(page.getTitle());
        wiki.content.serve(discussed);
    }

    private void comment(String body) {
        discussed.comments.add(new Written(900 + discussed.comments.size(), body));
    }

    /** To the comment that was made last. */
    private void reply(String body) {
        List<Comment> all = discussed.comments;
        all.add(new Written(900 + all.size(), body, all.get(all.size() - 1)));
    }

    private String link(AbstractPage of, String note) {
        return "<blockquote><p>Quoted</p><p><a href=\"https://wiki.example/wiki/rest/journey-map/1/pages/" + of.getId()
                + "/maps/Journey%20map/notes/" + note + "\">Plans</a></p></blockquote>";
    }

    @Test
    @Rule("V35")
    void theLinkOfACommentLeadsToTheNoteOnItsPage() {
        Rest.Answer answer = rest.get(map + "/notes/n1");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location"))
                .contains("/wiki/pages/viewpage.action?pageId=" + page.getId() + "#jm-")
                .endsWith("-n1");
    }

    @Test
    @Rule("V35")
    void onceTheNoteIsGoneItSaysSoAndItsCommentsAreStillThere() {
        comment(link(page, "n1") + "<p>Is that <em>so</em>&#63; &lt;script&gt;</p>");
        wiki.removeNote(page, "n1", "One <b>and</b> only");
        Rest.Answer answer = rest.get(map + "/notes/n1");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "form-action 'none'");
        assertThat(answer.body())
                .contains(
                        "This note isn’t on the map",
                        "Its comments are still on the page.",
                        "Is that so ? &lt;script&gt;",
                        "&amp;focusedCommentId=900#comment-900")
                .doesNotContain("Quoted", "<form");
    }

    @Test
    @Rule("V35")
    void thePageIsAskedForOnceHoweverMuchIsSaidOfTheNote() {
        wiki.removeNote(page, "n1", "One <b>and</b> only");
        for (String address : List.of("/notes/n1", "/notes/n1/comments")) {
            clearInvocations(wiki.pages);
            assertThat(rest.get(map + address).status()).isEqualTo(404);
            verify(wiki.pages).getAbstractPage(page.getId());
        }
    }

    @Test
    @Rule("V35")
    void ofANoteThatWentWithoutACommentItSaysNothingOfComments() {
        wiki.removeNote(page, "n1", "One <b>and</b> only");
        assertThat(rest.get(map + "/notes/n1").body())
                .contains("This note isn’t on the map")
                .doesNotContain("Its comments", "Nobody has commented");
    }

    @Test
    @Rule("V35")
    void whoeverHasNoFullNameCommentsUnderTheirUserName() {
        comment(link(page, "n1") + "<p>Is that so?</p>");
        wiki.become(People.NAMELESS);
        discussed.comments.get(0).setCreator(AuthenticatedUserThreadLocal.get());
        wiki.become("eva");
        Rest.Answer answer = rest.get(map + "/notes/n1/comments");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(People.NAMELESS);
    }

    @Test
    @Rule("V36")
    void whereCommentsCantBeReadTheMapIsShownWithoutTheirNumber() {
        comment(link(page, "n1"));
        assertThat(rest.get(map + "/view").body()).contains("data-comments=\"1\"");
        discussed.comments.add(new Comment() {
            @Override
            public String getBodyAsString() {
                throw new IllegalStateException("the database is away");
            }
        });
        Rest.Answer answer = rest.get(map + "/view");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("One &lt;b&gt;").doesNotContain("data-comments=\"");
    }

    @Test
    @Rule("V35")
    void whatIsSaidAboutANoteIsWhatPointsToItOfThisPageAndThisMap() {
        Page other = wiki.page("Other");
        comment(link(page, "n1") + "<p>First</p>");
        comment(link(other, "n1") + "<p>Of another page</p>");
        comment(link(page, "n2") + "<p>Of another note</p>");
        comment("<p>Of none, n1</p>");
        comment(link(page, "n1").replace("Journey%20map", "Journey%20map%202") + "<p>Of another map</p>");
        comment(link(page, "n1").replace("/notes/n1", "/notes/n1?a=b") + link(page, "n1") + "<p>Twice</p>");
        assertThat(wiki.comments.counts(page.getId(), "Journey map")).isEqualTo(Map.of("n1", 2, "n2", 1));
        assertThat(rest.get(map + "/notes/n1/comments").body())
                .contains("First", "Twice", "2 comments", "One &lt;b&gt;and&lt;/b&gt; only")
                .doesNotContain("Of another", "Of none");
    }

    @Test
    @Rule({"V35", "V36"})
    void repliesBelongToWhatTheyReplyTo() {
        comment(link(page, "n1") + "<p>First</p>");
        reply("<p>I think so</p>");
        reply(link(page, "n2") + "<p>As here</p>");
        comment("<p>Of none</p>");
        reply("<p>Of none either</p>");
        assertThat(rest.get(map + "/comments").json().toString()).isEqualTo("{\"comments\":{\"n1\":3,\"n2\":1}}");
        assertThat(rest.get(map + "/notes/n1/comments").body())
                .contains("3 comments", "First", "I think so", "As here")
                .doesNotContain("Of none");
    }

    @Test
    @Rule("V36")
    void countingFiveHundredCommentsCostsAViewLessThanTenMilliseconds() {
        String said = "<p>" + "We asked about it, and they said that it depends. ".repeat(20) + "</p>";
        for (int i = 0; i < 500; i++) {
            comment(link(page, "n1") + said);
        }
        int times = 20;
        Runnable counting = () -> {
            for (int i = 0; i < times; i++) {
                assertThat(wiki.comments.counts(page.getId(), "Journey map")).isEqualTo(Map.of("n1", 500));
            }
        };
        counting.run();
        assertThat(Cost.of(counting).cpuMillis()).isLessThan(times * 10);
    }

    @Test
    @Rule({"A1", "V36"})
    void whoMayNotSeeThePageIsNotToldHowManyThereAre() {
        comment(link(page, "n1") + "<p>Secret</p>");
        wiki.hide(page);
        Rest.Answer answer = rest.get(map + "/comments");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("n1");
    }

    @Test
    @Rule("U62")
    void onlyOnesOwnCommentOnThatNoteWithThatMarkIsThereAlready() {
        String mark = "0a1b2c3d4e5f6071";
        comment(link(page, "n1").replace("/notes/n1", "/notes/n1?said=" + mark) + "<p>So</p>");
        assertThat(isSaid("n1/" + mark)).isFalse();
        discussed.comments.get(0).setCreator(Access.user());
        assertThat(isSaid("n1/" + mark)).isTrue();
        assertThat(isSaid("n1/0a1b2c3d4e5f6072")).isFalse();
        assertThat(isSaid("n2/" + mark)).isFalse();
        assertThat(rest.get(map + "/comments/n1/0a1b").status()).isEqualTo(404);
        wiki.become("tom");
        assertThat(isSaid("n1/" + mark)).isFalse();
        wiki.hide(page);
        assertThat(rest.get(map + "/comments/n1/" + mark).status()).isEqualTo(404);
    }

    private boolean isSaid(String comment) {
        return rest.get(map + "/comments/" + comment).json().get("isSaid").getAsBoolean();
    }

    @Test
    @Rule("V35")
    void aMapWhoseNameHasSignsOfItsOwnIsFoundAgain() {
        String name = "It's 100% (ours) + more & <b>";
        String encoded = "It&#39;s%20100%25%20(ours)%20%2B%20more%20%26%20%3Cb%3E";
        comment(link(page, "n1").replace("Journey%20map", encoded));
        comment(link(page, "n1").replace("Journey%20map", "100%"));
        assertThat(wiki.comments.counts(page.getId(), name)).isEqualTo(Map.of("n1", 1));
    }

    @Test
    @Rule({"A21", "V35"})
    void onlyWhoMayCommentIsOfferedIt() {
        assertThat(rest.get(map + "/notes/n1/comments").body()).contains("<form hidden");
        assertThat(rest.get(map + "/view?comments=choose").body()).contains("class=\"jm-comments\"");
        wiki.people.silence(page);
        assertThat(rest.get(map + "/notes/n1/comments").body()).doesNotContain("<form");
        assertThat(rest.get(map + "/view?comments=choose").body()).doesNotContain("class=\"jm-comments\"");
    }

    @Test
    @Rule({"A1", "A21"})
    void anyoneWhoMayNotSeeThePageIsToldNothingOfItAndIsLedToConfluence() {
        comment(link(page, "n1") + "<p>Secret</p>");
        wiki.hide(page);
        Rest.Answer answer = rest.get(map + "/notes/n1");
        assertThat(answer.status()).isEqualTo(303);
        Rest.Answer none = rest.get(map.replace("" + page.getId(), "9999") + "/notes/n1");
        assertThat(none.status()).isEqualTo(303);
        assertThat(none.header("Location")).contains("/wiki/pages/viewpage.action?pageId=9999#");
        assertThat(rest.get(map + "/notes/n1/comments").status()).isEqualTo(404);
        assertThat(rest.get(map + "/notes/n1/comments").body()).doesNotContain("Secret");
    }

    @Test
    @Rule("V35")
    void aFileThatCantBeReadLeadsToThePageWhichSaysWhy() {
        wiki.shelf.upload(page, Wiki.FILE, "{\"format\": 3}");
        assertThat(rest.get(map + "/notes/n9").status()).isEqualTo(303);
    }
}
