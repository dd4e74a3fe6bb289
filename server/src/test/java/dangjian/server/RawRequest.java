package dangjian.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Bytes sent to a server as they are, and what came back: for what no client library would send. */
final class RawRequest {

    private static final int PATIENCE_MILLIS = 15_000;

    private RawRequest() {}

    /** All that the server says until it closes or falls silent; empty where it just closes. */
    static String send(int port, byte[] bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
                read(socket.getInputStream(), answer);
            } catch (SocketException e) {
                ensureIsCutOff(e); // while sending: what it said before counts
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private static void ensureIsCutOff(SocketException e) throws SocketException {
        boolean isCutOff = String.valueOf(e.getMessage()).matches("(?i).*(reset|broken pipe|abort).*");
        if (!isCutOff) {
            throw e;
        }
    }

    private static void read(InputStream in, ByteArrayOutputStream answer) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                answer.write(buffer, 0, count);
            }
        } catch (SocketTimeoutException e) {
            answer.writeBytes("\n(silence)".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The status of an answer, 0 where there is none. */
    static int status(String answer) {
        return answer.matches("(?s)HTTP/1\\.[01] \\d{3}.*") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
