import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a release of jars: each jar, its detached Ed25519 signature (the 64 bytes, and the same in Base64, as the
 * upload of an app asks for it) and the certificate to trust.
 *
 * <p>Arguments: the key (PEM), its certificate (PEM), the folder for the release, the folder of the project, the jars.
 */
final class Sign {
    private static final Duration SOON = Duration.ofDays(90);

    private Sign() {}

    public static void main(String[] arguments) throws IOException {
        try {
            release(
                    Path.of(arguments[0]),
                    Path.of(arguments[1]),
                    Path.of(arguments[2]),
                    Path.of(arguments[3]),
                    Stream.of(arguments).skip(4).map(Path::of).toList());
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void release(Path key, Path certificate, Path folder, Path project, List<Path> jars)
            throws IOException, Refusal {
        if (key.toRealPath().startsWith(project.toRealPath())) {
            throw new Refusal("The key lies inside the project, where it might be committed. Move it elsewhere: " + key);
        }
        X509Certificate trusted = certificate(certificate);
        PrivateKey signing = key(key);
        for (Path jar : jars) {
            byte[] signature = sign(jar, signing);
            if (!verifies(jar, signature, trusted)) {
                throw new Refusal("The certificate isn't that of the key: " + certificate + ", " + key);
            }
            Files.createDirectories(folder);
            String name = jar.getFileName().toString();
            Files.copy(jar, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            Files.write(folder.resolve(name + ".sig"), signature);
            Files.writeString(folder.resolve(name + ".sig.base64"), Base64.getEncoder().encodeToString(signature) + "\n");
            System.out.println("Signed: " + folder.resolve(name));
        }
        Files.copy(certificate, folder.resolve("journey-map.crt"), StandardCopyOption.REPLACE_EXISTING);
        Instant end = trusted.getNotAfter().toInstant();
        if (end.isBefore(Instant.now().plus(SOON))) {
            System.out.println("Its certificate ends on " + end + ": make the next one soon.");
        }
    }

    private static PrivateKey key(Path file) throws IOException, Refusal {
        String pem = Files.readString(file);
        String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refusal("Not an Ed25519 key without a password, in PEM: " + file);
        }
    }

    private static X509Certificate certificate(Path file) throws IOException, Refusal {
        try (InputStream in = Files.newInputStream(file)) {
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            certificate.checkValidity();
            return certificate;
        } catch (CertificateException e) {
            throw new Refusal("Not a certificate that is valid today, in PEM: " + file);
        }
    }

    private static byte[] sign(Path jar, PrivateKey key) throws IOException {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(Files.readAllBytes(jar));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK from 15 on signs with Ed25519", e);
        }
    }

    private static boolean verifies(Path jar, byte[] bytes, X509Certificate certificate) throws IOException {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(certificate);
            signature.update(Files.readAllBytes(jar));
            return signature.verify(bytes);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        Refusal(String message) {
            super(message);
        }
    }
}
