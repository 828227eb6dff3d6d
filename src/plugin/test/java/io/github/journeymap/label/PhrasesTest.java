package io.github.journeymap.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.wiki.EnglishMessages;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {
    private static final EnglishMessages TEXTS = new EnglishMessages();

    @Test
    void eachTextIsAskedForOnceHoweverManyNumbersThereAre() {
        List<String> asked = new ArrayList<>();
        ValueLabels labels = new ValueLabels((key, arguments) -> {
            asked.add(key);
            return TEXTS.getText(key, (Serializable[]) arguments);
        });
        Scale minutes = new Scale(Decimal.of(0), Decimal.of(60), "min", false, "", UnknownFields.NONE);
        for (int number = 0; number <= 60; number++) {
            assertThat(labels.number(minutes, new Decimal(number + ".5"))).isEqualTo(number + ".5\u00a0min");
            assertThat(labels.spoken(Scale.EMOTION, new Decimal(number % 5 - 2 + "")))
                    .isNotEmpty();
        }
        assertThat(asked).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.Languages#all")
    void allTextsOfNumbersReadAsTheSiteWritesThem(String language) {
        Messages site = language.equals("en")
                ? (key, arguments) -> TEXTS.getText(key, (Serializable[]) arguments)
                : (key, arguments) -> TEXTS.getText(Locale.forLanguageTag(language), key, (Serializable[]) arguments);
        Messages phrases = new Phrases(site);
        for (String key : List.of("unit", "plus", "minus", "of", "zero", "written", "sum", "average", "point")) {
            String text = "journey-map.view.value." + key;
            phrases.text(text, "2", "3", "4");
            String[] others = {"1{0}", "it's", "\uE000"};
            assertThat(phrases.text(text, others)).isEqualTo(site.text(text, others));
        }
    }
}
