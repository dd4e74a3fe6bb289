package dangjian.server.safety;

import dangjian.corpus.CorpusException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The administrator's token (管理员口令). Only its hash is kept in memory; it is never printed or logged. */
public final class AdministratorToken {

    private static final Logger log = LoggerFactory.getLogger(AdministratorToken.class);
    private static final int BYTES = 32;
    private static final int SHORTEST = 16;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final byte[] hash;

    private AdministratorToken(String token) {
        this.hash = sha256(token);
    }

    /**
     * A token that was given.
     *
     * @throws CorpusException where it is so short that it could be guessed
     */
    public static AdministratorToken of(String token) {
        if (token.strip().length() < SHORTEST) {
            throw new CorpusException("管理员口令太短：至少要 " + SHORTEST + " 个字符。");
        }
        return new AdministratorToken(token.strip());
    }

    /**
     * The token in a file.
     *
     * @throws CorpusException where it can't be read or is too short
     */
    public static AdministratorToken in(Path file) {
        try {
            warnWhereOthersCanRead(file);
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new CorpusException("管理员口令文件无法读取：" + file + "。请检查路径和权限。", e);
        }
    }

    /**
     * The token in a file that is made where there is none: 256 random bits, readable by its owner only.
     *
     * @throws CorpusException where it can't be read or made
     */
    public static AdministratorToken inOrNew(Path file) {
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            try (var channel = Files.newByteChannel(
                    file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
                channel.write(StandardCharsets.US_ASCII.encode(token + "\n"));
            } catch (FileAlreadyExistsException e) {
                return in(file); // another process was a moment earlier
            } catch (IOException e) {
                throw new CorpusException("管理员口令文件无法写入：" + file + "。请检查权限。", e);
            }
        }
        return in(file);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static void warnWhereOthersCanRead(Path file) throws IOException {
        boolean hasModes = Files.getFileStore(file).supportsFileAttributeView("posix");
        if (hasModes && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            log.warn("管理员口令文件别人也能读：{}。请运行 chmod 600。", file);
        }
    }

    /** Whether this is it; takes as long where it is nearly right as where it is all wrong. */
    boolean is(String offered) {
        return MessageDigest.isEqual(hash, sha256(offered));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
