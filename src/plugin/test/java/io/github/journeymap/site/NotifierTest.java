package io.github.journeymap.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import com.atlassian.mywork.model.Notification;
import com.atlassian.mywork.service.LocalNotificationService;
import com.atlassian.sal.api.user.UserKey;
import io.github.journeymap.Rule;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.MockedStatic;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** In which way people are told, and what is mailed. */
@Rule("H13")
@Timeout(60)
class NotifierTest {
    private static final String SWITCHED_OFF = "atlassian.mail.senddisabled";
    private static final Notifier.Notice NOTICE = new Notifier.Notice(
            "id", "group", "The map has \u201cchanged\u201d", "<a>What</a>", "<p>Why</p>", "https://w");

    private final BundleContext bundles = mock(BundleContext.class);
    private final MailServerManager servers = mock(MailServerManager.class);
    private final SMTPMailServer server = mock(SMTPMailServer.class);
    private final ConfluenceUser ann = mock(ConfluenceUser.class);
    private final BlockingQueue<Email> sent = new LinkedBlockingQueue<>();
    private final Notifier notifier = new Notifier();
    private MockedStatic<FrameworkUtil> framework;

    @BeforeEach
    void aSiteThatSendsMailsAndHasNoWorkbox() throws MailException {
        Bundle app = mock(Bundle.class);
        when(app.getBundleContext()).thenReturn(bundles);
        framework = mockStatic(FrameworkUtil.class);
        framework.when(() -> FrameworkUtil.getBundle(any(Class.class))).thenReturn(app);
        offer(UserAccessor.class, key -> ann);
        offer(MailServerManager.class, servers);
        when(servers.getDefaultSMTPMailServer()).thenReturn(server);
        when(ann.getName()).thenReturn("ann");
        when(ann.getEmail()).thenReturn("ann@example.com");
        doAnswer(call -> sent.add(call.getArgument(0))).when(server).send(any());
    }

    @AfterEach
    void end() {
        notifier.close();
        framework.close();
        System.clearProperty(SWITCHED_OFF);
    }

    @Test
    void whereThereIsAWorkboxPeopleAreToldThere() {
        BlockingQueue<Notification> told = new LinkedBlockingQueue<>();
        offer(LocalNotificationService.class, (name, notification) -> {
            told.add(notification);
            return CompletableFuture.completedFuture(notification);
        });

        assertThat(notifier.way(ann)).contains(Notifier.Way.WORKBOX);
        notifier.tell(ann, NOTICE);
        assertThat(told).singleElement().satisfies(notification -> {
            assertThat(notification.getTitle()).isEqualTo(NOTICE.title());
            assertThat(notification.getDescription()).isEqualTo(NOTICE.description());
        });
        assertThat(sent).isEmpty();
    }

    @Test
    void elsewhereTheyGetAMailInHtml() throws InterruptedException {
        assertThat(notifier.way(ann)).contains(Notifier.Way.MAIL);
        notifier.tell(ann, NOTICE);
        Email mail = sent.take();
        assertThat(mail.getTo()).isEqualTo("ann@example.com");
        assertThat(mail.getSubject()).isEqualTo(NOTICE.title());
        assertThat(mail.getBody()).isEqualTo("<a>What</a><p>Why</p>");
        assertThat(mail.getMimeType()).isEqualTo("text/html");
    }

    @Test
    void whoHasNoAddressCantBeMailed() {
        when(ann.getEmail()).thenReturn(null, " ");
        assertThat(notifier.way(ann)).isEmpty();
        assertThat(notifier.way(ann)).isEmpty();
        assertThat(notifier.way(null)).isEmpty();
    }

    @Test
    void aSiteWithoutAMailServerOrThatSendsNoMailsSendsNone() {
        System.setProperty(SWITCHED_OFF, "true");
        assertThat(notifier.way(ann)).isEmpty();
        System.clearProperty(SWITCHED_OFF);
        when(servers.getDefaultSMTPMailServer()).thenReturn(null);
        assertThat(notifier.way(ann)).isEmpty();
    }

    @Test
    void aConfluenceWithoutTheTypesOfMailsSendsNone() {
        when(servers.getDefaultSMTPMailServer()).thenThrow(new NoSuchMethodError("getDefaultSMTPMailServer"));
        assertThat(notifier.way(ann)).isEmpty();
    }

    @Test
    void aConfluenceWithoutTheTypeThatFindsPeopleTellsNobody() {
        when(bundles.getServiceReference(UserAccessor.class)).thenThrow(new NoClassDefFoundError("UserAccessor"));
        assertThat(notifier.way(ann)).isEmpty();
        assertThat(notifier.person(new UserKey("ann"))).isEmpty();
    }

    @Test
    void aServerThatTakesItsTimeHoldsUpNobodyAndOneThatFailsKeepsNoOtherMail() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        doAnswer(call -> {
                    answered.await();
                    throw new MailException("no");
                })
                .doThrow(new NoSuchMethodError("send"))
                .doAnswer(call -> sent.add(call.getArgument(0)))
                .when(server)
                .send(any());

        notifier.tell(ann, NOTICE);
        notifier.tell(ann, NOTICE);
        notifier.tell(ann, NOTICE);
        assertThat(sent).isEmpty();
        answered.countDown();
        assertThat(sent.poll(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void mailsAreSentByTheClassLoaderOfTheirLibraryAndNotByTheRequests() throws Exception {
        BlockingQueue<ClassLoader> loaders = new LinkedBlockingQueue<>();
        doAnswer(call -> loaders.add(Thread.currentThread().getContextClassLoader()))
                .when(server)
                .send(any());
        Thread request = Thread.currentThread();
        ClassLoader before = request.getContextClassLoader();
        request.setContextClassLoader(new ClassLoader(before) {});
        try {
            notifier.tell(ann, NOTICE);
            assertThat(loaders.take()).isSameAs(SMTPMailServer.class.getClassLoader());
        } finally {
            request.setContextClassLoader(before);
        }
    }

    private <S> void offer(Class<S> type, S service) {
        @SuppressWarnings("unchecked")
        ServiceReference<S> offered = mock(ServiceReference.class);
        when(bundles.getServiceReference(type)).thenReturn(offered);
        when(bundles.getService(offered)).thenReturn(service);
    }
}
