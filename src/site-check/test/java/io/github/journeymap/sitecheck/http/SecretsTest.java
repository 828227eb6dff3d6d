package io.github.journeymap.sitecheck.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that lets someone in is told. */
class SecretsTest {
    private static final Secrets SECRETS = new Secrets(List.of(
            new Account("eva", Optional.of("NjQ2+TOKEN/x=="), Optional.of("pass word&1")),
            new Account("rui", Optional.of("OTHER"), Optional.empty())));

    @Test
    void tokensAndPasswordsAreBlottedOutHoweverTheyAreWritten() {
        String basic = Base64.getEncoder().encodeToString("eva:pass word&1".getBytes(StandardCharsets.UTF_8));

        String told = SECRETS.blotOut(
                "token NjQ2+TOKEN/x==, NjQ2%2BTOKEN%2Fx%3D%3D, OTHER; os_password=pass+word%261, pass word&amp;1, Basic "
                        + basic);

        assertThat(told)
                .doesNotContain("TOKEN", "OTHER", "pass word", "pass+word", basic)
                .contains(Secrets.BLOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Set-Cookie: JSESSIONID=8F1A; Path=/; HttpOnly",
                "cookie: JSESSIONID=8F1A; seraph.confluence=1",
                "Authorization: Bearer 8F1A",
                "X-ASESSIONID: 8F1A",
                "<meta id=\"atlassian-token\" name=\"atlassian-token\" content=\"8F1A\">",
                "<input type=\"hidden\" name=\"atl_token\" value=\"8F1A\">",
                "/pages/x.action?atl_token=8F1A&pageId=1",
                "/login.action;jsessionid=8F1A?x=1"
            })
    void sessionsAndFormTokensAreBlottedOut(String line) {
        assertThat(SECRETS.blotOut("before\n" + line + "\nafter"))
                .doesNotContain("8F1A")
                .startsWith("before\n")
                .endsWith("\nafter");
    }

    @Test
    void aWholeExchangeIsToldWithoutThem() {
        Exchange exchange = new Exchange(
                "POST",
                "https://wiki.example/rest/api/content",
                Map.of("Authorization", List.of("Bearer NjQ2+TOKEN/x==")),
                "{\"title\":\"Page\"}",
                403,
                Map.of("set-cookie", List.of("JSESSIONID=8F1A"), "content-type", List.of("application/json")),
                "{\"message\":\"NjQ2+TOKEN/x== is not enough\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(SECRETS.blotOut(exchange.toString()))
                .contains(
                        "POST https://wiki.example/rest/api/content",
                        "{\"title\":\"Page\"}",
                        "\n403\n",
                        "is not enough")
                .doesNotContain("TOKEN", "8F1A");
    }
}
