package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is at work for one request has room in 64 MB, the map and what is made of it included. */
class SmallHeapFilesTest {
    @Test
    @Rule({"A7", "A17", "X11"})
    void whateverSomeoneAttachesNoAnswerTakesMoreThan64MBOfHeapOrASecondWhileItIsMade() throws IOException {
        assertThat(SmallHeap.said(SmallHeap.Part.FILES)).isEqualTo(SmallHeap.END);
    }
}
