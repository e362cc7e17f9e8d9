package cairn.voice.web;

import cairn.platform.page.Front;
import cairn.platform.page.Pages;
import cairn.platform.page.Rendering;
import cairn.platform.web.FileDoor;
import cairn.platform.web.SecurityHeaders;
import cairn.platform.web.UnsignedActorFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The box's own chain: no session, no token. A form is taken when the browser says that it came from our own page. */
@Configuration(proxyBeanMethods = false)
class BoxSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain boxChain(HttpSecurity http, Front.Door door, Pages pages, Rendering rendering)
            throws Exception {
        SecurityHeaders.add(http);
        return http.securityMatcher(BoxDoor::isBox)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, e) -> fromElsewhere(pages, rendering, request, response))
                        .accessDeniedHandler(
                                (request, response, e) -> fromElsewhere(pages, rendering, request, response)))
                .addFilterAfter(new UnsignedActorFilter(door), SecurityContextHolderFilter.class)
                .addFilterAfter(new FileDoor(FileDoor.NOWHERE), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(allow -> allow.anyRequest()
                        .access((authentication, context) ->
                                new AuthorizationDecision(fromOurOwnPage(context.getRequest()))))
                .build();
    }

    private static void fromElsewhere(
            Pages pages, Rendering rendering, HttpServletRequest request, HttpServletResponse response) {
        rendering.render(
                pages.unsigned(request).show("platform/problem", "otherSite", HttpStatus.FORBIDDEN), request, response);
    }

    static boolean fromOurOwnPage(HttpServletRequest request) {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null
                ? site.equals("same-origin")
                : Objects.equals(request.getHeader("Origin"), ownOrigin(request));
    }

    private static String ownOrigin(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }
}
