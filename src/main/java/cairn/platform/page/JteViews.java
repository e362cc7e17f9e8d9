package cairn.platform.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Renders the precompiled templates. The page is whole before its first byte is sent, so that an error is a page too. */
@Component
class JteViews implements ViewResolver, Ordered {

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
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
