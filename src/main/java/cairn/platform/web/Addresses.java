package cairn.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds who answers at an address. Spring compares the whole address with each of some three hundred; here the word behind
 * the language is looked at first, and only those that begin with it are compared.
 */
@Component
class Addresses implements WebMvcRegistrations {

    private static final int PLACE = 3;
    private static final Pattern WITH_WORD =
            Pattern.compile(Pattern.quote(PageArguments.LANGUAGE) + "/([a-z-]+)(?:/.*)?");

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByWord();
    }

    private static final class ByWord extends RequestMappingHandlerMapping {

        private final Map<String, Few> byWord = new HashMap<>();

        @Override
        public void afterPropertiesSet() {
            super.afterPropertiesSet();
            byWord.put("", new Few(obtainApplicationContext()));
            getHandlerMethods()
                    .keySet()
                    .forEach(mapping ->
                            byWord.computeIfAbsent(word(mapping), word -> new Few(obtainApplicationContext())));
            getHandlerMethods().forEach((mapping, handler) -> {
                String word = word(mapping);
                // What begins with no word of its own may be meant by any address.
                (word.isEmpty() ? byWord.values() : List.of(few(word))).forEach(few -> few.add(mapping, handler));
            });
        }

        private Few few(String word) {
            return Objects.requireNonNull(byWord.getOrDefault(word, byWord.get("")));
        }

        private static String word(RequestMappingInfo mapping) {
            Set<String> patterns = mapping.getPatternValues();
            Matcher word =
                    WITH_WORD.matcher(patterns.size() == 1 ? patterns.iterator().next() : "");
            return word.matches() ? word.group(1) : "";
        }

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            return few(word(request)).lookupHandlerMethod(path, request);
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

    /** Those that begin with the same word. */
    private static final class Few extends RequestMappingHandlerMapping {

        Few(ApplicationContext context) {
            setApplicationContext(context);
        }

        void add(RequestMappingInfo mapping, HandlerMethod handler) {
            registerMapping(mapping, handler.getBean(), handler.getMethod());
        }

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            return super.lookupHandlerMethod(path, request);
        }
    }
}
