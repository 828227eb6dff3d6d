package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is at work while edits are saved has room in 64 MB, the batch and the map included. */
class SmallHeapBatchesTest {
    @Test
    @Rule("A7")
    void whateverSomeoneSendsIsSavedOrRefusedWithin64MBOfHeapAndASecond() throws IOException {
        assertThat(SmallHeap.said(SmallHeap.Part.BATCHES)).isEqualTo(SmallHeap.END);
    }
}
