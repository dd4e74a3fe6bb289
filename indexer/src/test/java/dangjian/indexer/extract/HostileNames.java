package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Names that trip programs, links that lead nowhere or round and round, and things in a folder that are no files. */
final class HostileNames {

    private static final String TEXT = "关于名称的通知\n一、名称与内容无关。\n";

    private HostileNames() {}

    /** @return what this system or user can't make */
    static List<String> write(Path folder, Path outside) throws IOException, InterruptedException {
        List<String> notMade = new ArrayList<>();
        List<String> names = List.of(
                "换\n行.txt",
                "引'号\".txt",
                "..两点.txt",
                "两..点...txt",
                "表情😀👨‍👩‍👧.txt",
                "长" + "a".repeat(248) + ".txt",
                "-rf.txt",
                "$(touch escaped).txt",
                "a;b|c&d.txt",
                "<b>粗.txt",
                "反\\斜线.txt",
                " 空格 .txt",
                "响\u0007铃\u001B[31m红.txt",
                "控\u202E制.txt",
                "无扩展名",
                "%2e%2e%2f.txt",
                "con.txt");
        for (String name : names) {
            try {
                Files.writeString(folder.resolve(name), TEXT);
            } catch (IOException | InvalidPathException e) {
                notMade.add(name);
            }
        }
        links(folder, outside, notMade);
        shell(folder, "printf x > \"$(printf 'bad\\377\\376.txt')\"", "invalid UTF-8", notMade);
        shell(
                folder,
                "mkdir \"$(printf 'dir\\377')\" && printf x > \"$(printf 'dir\\377')/in.txt\"",
                "folder in invalid UTF-8",
                notMade);
        shell(folder, "mkfifo 管道.txt", "FIFO", notMade);
        shell(folder, "mknod 设备.txt c 1 5", "device", notMade);
        shell(folder, "printf x > 无权限.txt && chmod 000 无权限.txt", "no read permission", notMade);
        shell(folder, "mkdir 无权限 && printf x > 无权限/内.txt && chmod 000 无权限", "folder without permission", notMade);
        return notMade;
    }

    private static void links(Path folder, Path outside, List<String> notMade) throws IOException {
        try {
            Path loop = Files.createDirectories(folder.resolve("圈"));
            Files.createSymbolicLink(loop.resolve("回到上面"), folder);
            Files.createSymbolicLink(loop.resolve("自己.txt"), Path.of("自己.txt"));
            Files.createSymbolicLink(loop.resolve("甲.txt"), Path.of("乙.txt"));
            Files.createSymbolicLink(loop.resolve("乙.txt"), Path.of("甲.txt"));
            Files.createSymbolicLink(loop.resolve("外面.txt"), outside);
            Files.createSymbolicLink(loop.resolve("外面"), outside.getParent());
            Files.createSymbolicLink(loop.resolve("零.txt"), Path.of("/dev/zero"));
        } catch (UnsupportedOperationException e) {
            notMade.add("links");
        }
    }

    private static void shell(Path folder, String command, String what, List<String> notMade)
            throws IOException, InterruptedException {
        int code;
        try {
            code = new ProcessBuilder("/bin/sh", "-c", command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            code = -1;
        }
        if (code != 0) {
            notMade.add(what);
        }
    }
}
