package cairn.platform.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Renders the precompiled templates. The page is whole before its first byte is sent, so that an error is a page too. */
@Component
class JteViews implements ViewResolver, Ordered {

    private static final int WORTH_COMPRESSING = 2048;
    private static final Pattern GZIP = Pattern.compile("(?i)(.*,)?\\s*gzip\\s*(,.*)?");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:")) {
            return seeOther(name.substring("redirect:".length()));
        }
        return new JteView(name + ".jte");
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private static View seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setExposeModelAttributes(false);
        redirect.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return redirect;
    }

    private final class JteView implements View {

        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Utf8ByteOutput output = new Utf8ByteOutput();
            Map<String, Object> parameters = new HashMap<>();
            if (model != null) {
                parameters.put("page", model.get("page"));
                parameters.put("view", model.get("view"));
            }
            engine.render(template, parameters, output);
            response.setContentType(getContentType());
            if (parameters.get("page") instanceof Page page) {
                response.setLocale(Locale.of(page.language().code()));
            }
            send(output, request, response);
        }

        /**
         * In one piece: each of the many small ones would be a call out of Java, or through all that stands around the answer.
         * Compressed here, quickly: Tomcat would take three times as long to save another tenth of the bytes.
         */
        private static void send(Utf8ByteOutput page, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (page.getContentLength() < WORTH_COMPRESSING || !takesGzip(request)) {
                response.setContentLength(page.getContentLength());
                response.getOutputStream().write(page.toByteArray());
                return;
            }
            ByteArrayOutputStream compressed = new ByteArrayOutputStream(page.getContentLength() / 4);
            try (QuickGzip gzip = new QuickGzip(compressed)) {
                gzip.write(page.toByteArray());
            }
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setContentLength(compressed.size());
            compressed.writeTo(response.getOutputStream());
        }

        private static boolean takesGzip(HttpServletRequest request) {
            String takes = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
            return takes != null && GZIP.matcher(takes).matches();
        }
    }

    private static final class QuickGzip extends GZIPOutputStream {

        QuickGzip(OutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
