package io.github.journeymap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a release is signed with: src/build/Sign.java. One test runs it as the release does; for the others it is
 * compiled once.
 */
class SigningIT {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path SOURCE = PROJECT.resolve("src/build/Sign.java");
    private static final Path JAR = Path.of(System.getProperty("plugin.jar"));

    @TempDir
    private static Path folder;

    private static Path key;
    private static Path certificate;
    private static Path classes;

    private record Answer(int code, String words) {}

    @BeforeAll
    static void compile() throws IOException {
        classes = Files.createDirectory(folder.resolve("classes"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), SOURCE.toString()))
                .isZero();
    }

    @BeforeAll
    static void makeAKeyToThrowAway() throws Exception {
        key = folder.resolve("app-signing.key");
        certificate = folder.resolve("app-signing.crt");
        make("Ed25519", 365, key, certificate);
    }

    @Test
    void hasASignatureThatTheCertificateVerifies() throws Exception {
        Path release = folder.resolve("release");

        assertThat(run(List.of(SOURCE.toString()), key, certificate, release, JAR))
                .isEqualTo(new Answer(0, "Signed: " + release.resolve(name()) + "\n"));

        assertThat(release.resolve(name())).hasSameBinaryContentAs(JAR);
        assertThat(release.resolve("journey-map.crt")).hasSameBinaryContentAs(certificate);
        byte[] signature = Files.readAllBytes(release.resolve(name() + ".sig"));
        assertThat(signature).hasSize(64);
        assertThat(Base64.getDecoder()
                        .decode(Files.readString(release.resolve(name() + ".sig.base64"))
                                .strip()))
                .isEqualTo(signature);
        assertThat(verifies(Files.readAllBytes(JAR), signature)).isTrue();
        byte[] other = Files.readAllBytes(JAR);
        other[other.length / 2] ^= 1;
        assertThat(verifies(other, signature)).as("with one bit changed").isFalse();
    }

    /** With the commands of https://confluence.atlassian.com/upm/app-signing-troubleshooting-1489470589.html. */
    @Test
    void isVerifiedWithTheCommandsThatAtlassianDocuments() throws Exception {
        assumeOpenSsl();
        Path release = folder.resolve("for-openssl");
        sign(key, certificate, release);

        Path publicKey = folder.resolve("public_key.pem");
        Files.writeString(
                publicKey,
                run(folder, "openssl", "x509", "-in", release + "/journey-map.crt", "-noout", "-pubkey")
                        .words());
        Path app = release.resolve(name());
        assertThat(verifyWithOpenSsl(publicKey, app, Path.of(app + ".sig")).code())
                .isZero();
        Files.write(app, new byte[] {0}, StandardOpenOption.APPEND);
        assertThat(verifyWithOpenSsl(publicKey, app, Path.of(app + ".sig")).code())
                .as("with one byte more")
                .isNotZero();
    }

    /** With the commands of RELEASING.md, which the release also says when there is no key. */
    @Test
    void isSignedWithAKeyThatOpenSSLMade() throws Exception {
        assumeOpenSsl();
        Path made = Files.createDirectory(folder.resolve("made"));
        String commands = Files.readString(PROJECT.resolve("RELEASING.md"));
        for (String command : commands.lines()
                .filter(line -> line.matches("openssl (genpkey|req|x509 -req) .*"))
                .toList()) {
            assertThat(Files.readString(PROJECT.resolve("pom.xml"))).contains(command);
            assertThat(run(made, "sh", "-c", command).code()).as(command).isZero();
        }

        Answer signed = sign(made.resolve("app-signing.key"), made.resolve("app-signing.crt"), folder.resolve("by"));

        assertThat(signed.words()).isEqualTo("Signed: " + folder.resolve("by").resolve(name()) + "\n");
    }

    /** That for Confluence 9.2 in a release. */
    @Test
    void isSignedTogetherWithAnother() throws Exception {
        Path other = Files.copy(JAR, folder.resolve("other.jar"));
        Files.write(other, new byte[] {0}, StandardOpenOption.APPEND);
        Path release = folder.resolve("both");

        assertThat(sign(key, certificate, release, JAR, other).words()).hasLineCount(2);

        byte[] first = Files.readAllBytes(release.resolve(name() + ".sig"));
        byte[] second = Files.readAllBytes(release.resolve("other.jar.sig"));
        assertThat(verifies(Files.readAllBytes(JAR), first)).isTrue();
        assertThat(verifies(Files.readAllBytes(other), second)).isTrue();
        assertThat(verifies(Files.readAllBytes(other), first)).isFalse();
    }

    @Test
    void saysWhenItsCertificateEndsSoon() throws Exception {
        Path oldKey = folder.resolve("old.key");
        Path oldCertificate = folder.resolve("old.crt");
        make("Ed25519", 30, oldKey, oldCertificate);

        Answer signed = sign(oldKey, oldCertificate, folder.resolve("late"));

        assertThat(signed.code()).isZero();
        assertThat(signed.words()).contains("Its certificate ends on ", "make the next one soon");
    }

    @Test
    void isRefusedWithTheCertificateOfAnotherKey() throws Exception {
        Path otherKey = folder.resolve("other.key");
        Path otherCertificate = folder.resolve("other.crt");
        make("Ed25519", 365, otherKey, otherCertificate);

        refuses(sign(key, otherCertificate, folder.resolve("none")), "The certificate isn't that of the key");
    }

    @Test
    void isRefusedWithAKeyOfAnotherKind() throws Exception {
        Path otherKey = folder.resolve("rsa.key");
        Path otherCertificate = folder.resolve("rsa.crt");
        make("RSA", 365, otherKey, otherCertificate);

        refuses(sign(otherKey, otherCertificate, folder.resolve("none")), "Not an Ed25519 key");
    }

    @Test
    void isRefusedWithAKeyThatMightBeCommitted() throws Exception {
        Path inside = Files.createTempFile(Path.of("target"), "app-signing", ".key");

        refuses(sign(inside, certificate, folder.resolve("none")), "The key lies inside the project");
    }

    private static void refuses(Answer answer, String words) {
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.words()).startsWith(words).hasLineCount(1);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private static Answer sign(Path key, Path certificate, Path release) throws Exception {
        return sign(key, certificate, release, JAR);
    }

    private static Answer sign(Path key, Path certificate, Path release, Path... jars) throws Exception {
        return run(List.of("-classpath", classes.toString(), "Sign"), key, certificate, release, jars);
    }

    private static Answer run(List<String> program, Path key, Path certificate, Path release, Path... jars)
            throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(program);
        command.addAll(List.of(
                key.toAbsolutePath().toString(), certificate.toString(), release.toString(), PROJECT.toString()));
        Stream.of(jars).map(Path::toString).forEach(command::add);
        return run(folder, command.toArray(String[]::new));
    }

    private static boolean verifies(byte[] jar, byte[] signature) throws Exception {
        try (InputStream in = Files.newInputStream(certificate)) {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(CertificateFactory.getInstance("X.509").generateCertificate(in));
            ed25519.update(jar);
            return ed25519.verify(signature);
        }
    }

    private static Answer verifyWithOpenSsl(Path publicKey, Path app, Path signature) throws Exception {
        return run(
                folder,
                "openssl",
                "pkeyutl",
                "-verify",
                "-pubin",
                "-inkey",
                publicKey.toString(),
                "-rawin",
                "-in",
                app.toString(),
                "-sigfile",
                signature.toString());
    }

    private static void make(String algorithm, int days, Path key, Path certificate) throws Exception {
        Path store = Files.createTempDirectory(folder, "keys").resolve("store");
        String password = "changeit";
        Answer made = run(
                folder,
                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                "app",
                "-keyalg",
                algorithm,
                "-validity",
                String.valueOf(days),
                "-dname",
                "CN=Test",
                "-storetype",
                "PKCS12",
                "-storepass",
                password,
                "-keystore",
                store.toString());
        assertThat(made.code()).as(made.words()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), password.toCharArray());
        Files.writeString(
                key,
                pem("PRIVATE KEY", keys.getKey("app", password.toCharArray()).getEncoded()));
        Files.writeString(
                certificate, pem("CERTIFICATE", keys.getCertificate("app").getEncoded()));
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(bytes)
                + "\n-----END " + what + "-----\n";
    }

    private static void assumeOpenSsl() throws Exception {
        try {
            assumeTrue(run(folder, "openssl", "version").words().matches("(?s)OpenSSL [3-9].*"), "OpenSSL 3 is needed");
        } catch (IOException e) {
            assumeTrue(false, "There is no OpenSSL here");
        }
    }

    private static Answer run(Path in, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), words);
    }

    private static String name() {
        return JAR.getFileName().toString();
    }
}
