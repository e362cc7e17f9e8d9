package cairn.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds who answers at an address. Spring compares the whole address with each of some three hundred; here the word behind
 * the language is looked at first, so that it need not.
 */
@Component
class Addresses implements WebMvcRegistrations {

    /** The word behind the language in the address that is asked for. */
    private static final ScopedValue<String> ASKED = ScopedValue.newInstance();

    private static final int PLACE = 3;
    private static final Pattern WITH_WORD =
            Pattern.compile(Pattern.quote(PageArguments.LANGUAGE) + "/([a-z-]+)(?:/.*)?");

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByWord();
    }

    private static final class ByWord extends RequestMappingHandlerMapping {

        /** The word behind the language, of each mapping that has one. */
        private final Map<RequestMappingInfo, String> words = new ConcurrentHashMap<>();

        @Override
        protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
            Set<String> patterns = mapping.getPatternValues();
            Matcher word =
                    WITH_WORD.matcher(patterns.size() == 1 ? patterns.iterator().next() : "");
            if (word.matches()) {
                words.put(mapping, word.group(1));
            }
            super.registerHandlerMethod(handler, method, mapping);
        }

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            return ScopedValue.where(ASKED, word(request)).call(() -> super.lookupHandlerMethod(path, request));
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo mapping, HttpServletRequest request) {
            String word = words.get(mapping);
            return word == null || word.equals(ASKED.get()) ? super.getMatchingMapping(mapping, request) : null;
        }

        /** As Spring compares it: decoded, and without what stands behind a semicolon. */
        private static String word(HttpServletRequest request) {
            List<Element> parts = ServletRequestPathUtils.getParsedRequestPath(request)
                    .pathWithinApplication()
                    .elements();
            return parts.size() > PLACE && parts.get(PLACE) instanceof PathSegment segment
                    ? segment.valueToMatch()
                    : "";
        }
    }
}
