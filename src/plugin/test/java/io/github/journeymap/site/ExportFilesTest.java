package io.github.journeymap.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.importexport.resource.DownloadResourceWriter;
import com.atlassian.confluence.importexport.resource.WritableDownloadResourceManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.MockedStatic;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

@Rule("V38")
class ExportFilesTest {
    private static final byte[] PNG = {1, 2, 3};

    private final WritableDownloadResourceManager confluence = mock(WritableDownloadResourceManager.class);
    private final DownloadResourceWriter file = mock(DownloadResourceWriter.class);
    private final BundleContext bundles = mock(BundleContext.class);
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @AfterEach
    void signOut() {
        AuthenticatedUserThreadLocal.set(null);
    }

    @Test
    void aFileIsKeptForWhoeverExports() {
        offered();
        ConfluenceUser eva = mock(ConfluenceUser.class);
        when(eva.getName()).thenReturn("eva");
        AuthenticatedUserThreadLocal.set(eva);

        assertThat(keep()).isEqualTo("/wiki/download/temp/journey-map7.png");
        assertThat(written.toByteArray()).isEqualTo(PNG);
        verify(confluence).getResourceWriter("eva", "journey-map", ".png");
    }

    @Test
    void forSomeoneWhoIsNotSignedInItIsKeptUnderNoName() {
        offered();

        assertThat(keep()).isNotEmpty();
        verify(confluence).getResourceWriter("", "journey-map", ".png");
    }

    @Test
    void whereConfluenceKeepsNoFilesThereIsNoAddress() {
        assertThat(keep()).isEmpty();
    }

    @Test
    void outsideOfAContainerThereIsNoAddress() {
        assertThat(new ExportFiles().keep(PNG)).isEmpty();
    }

    @Test
    void whereTheTypeIsMissingThereIsNoAddress() {
        when(bundles.getServiceReference(WritableDownloadResourceManager.class))
                .thenThrow(new NoClassDefFoundError("WritableDownloadResourceManager"));
        assertThat(keep()).isEmpty();
    }

    @Test
    void whereThereIsNoRoomForItThereIsNoAddress() {
        offered();
        when(file.getStreamForWriting()).thenReturn(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        assertThat(keep()).isEmpty();
    }

    @Test
    void whereConfluenceFailsThereIsNoAddress() {
        offered();
        when(confluence.getResourceWriter(any(), any(), any())).thenThrow(new IllegalStateException("broken"));
        assertThat(keep()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "javascript:alert(1)", "//evil.example/a.png", "/\\evil.example", "https://evil.example/a"})
    void whatIsNoAddressOnTheSiteIsNone(String address) {
        offered();
        when(file.getResourcePath()).thenReturn(address);
        assertThat(keep()).isEmpty();
    }

    private String keep() {
        Bundle bundle = mock(Bundle.class);
        when(bundle.getBundleContext()).thenReturn(bundles);
        try (MockedStatic<FrameworkUtil> container = mockStatic(FrameworkUtil.class)) {
            container.when(() -> FrameworkUtil.getBundle(ExportFiles.class)).thenReturn(bundle);
            return new ExportFiles().keep(PNG);
        }
    }

    @SuppressWarnings("unchecked")
    private void offered() {
        ServiceReference<WritableDownloadResourceManager> offer = mock(ServiceReference.class);
        when(bundles.getServiceReference(WritableDownloadResourceManager.class)).thenReturn(offer);
        when(bundles.getService(offer)).thenReturn(confluence);
        when(confluence.getResourceWriter(any(), any(), any())).thenReturn(file);
        when(file.getStreamForWriting()).thenReturn(written);
        when(file.getResourcePath()).thenReturn("/wiki/download/temp/journey-map7.png");
    }
}
