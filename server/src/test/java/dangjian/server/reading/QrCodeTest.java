package dangjian.server.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A camera reads from the code what was put in. */
class QrCodeTest {

    private static final int MODULE_PIXELS = 6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/documents/e5c0dbb03eb3d8b3",
                "https://zhishiku.example.cn/documents/a-document-with-a-rather-long-address-of-forty"
            })
    void theCodeHoldsTheAddress(String address) throws ReaderException {
        assertThat(read(QrCode.svg(address))).isEqualTo(address);
    }

    private static String read(String svg) throws ReaderException {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(size.find()).isTrue();
        int width = Integer.parseInt(size.group(1)) * MODULE_PIXELS;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (module.find()) {
            int left = Integer.parseInt(module.group(1)) * MODULE_PIXELS;
            int top = Integer.parseInt(module.group(2)) * MODULE_PIXELS;
            for (int y = top; y < top + MODULE_PIXELS; y++) {
                Arrays.fill(pixels, y * width + left, y * width + left + MODULE_PIXELS, 0);
            }
        }
        RGBLuminanceSource source = new RGBLuminanceSource(width, width, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
