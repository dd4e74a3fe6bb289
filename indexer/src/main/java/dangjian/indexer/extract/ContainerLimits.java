package dangjian.indexer.extract;

/**
 * How much may come out of one file.
 *
 * @param members the most members, those of nested archives counted
 * @param totalBytes the most bytes, unpacked
 * @param depth how deep archives may lie in archives
 * @param harmlessBytes so much may come out of a member however well it was packed
 * @param ratio beyond that, the most bytes that may come out of one packed byte; office programs' own XML reaches 100 at times
 */
public record ContainerLimits(int members, long totalBytes, int depth, long harmlessBytes, int ratio) {

    private static final long MEGABYTE = 1L << 20;

    /** Of archives and mails. */
    public static final ContainerLimits STANDARD = new ContainerLimits(10_000, 2048 * MEGABYTE, 5, 32 * MEGABYTE, 100);

    /** Of the parts of an office file that is a zip. */
    static final ContainerLimits OFFICE_FILE = new ContainerLimits(100_000, 2048 * MEGABYTE, 1, 32 * MEGABYTE, 200);

    /** @throws ArchiveLimitException where so many bytes out of so many can't be meant */
    void checkRatio(long packed, long unpacked) throws ArchiveLimitException {
        if (unpacked > harmlessBytes && unpacked > ratio * Math.max(packed, 1)) {
            throw new ArchiveLimitException("压缩比超过 " + ratio + " 倍");
        }
    }
}
