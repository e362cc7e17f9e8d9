package cairn.setup.web;

import cairn.platform.page.Front;
import cairn.platform.page.Pages;
import cairn.platform.page.Rendering;
import cairn.platform.web.FileDoor;
import cairn.platform.web.SafetyNet;
import cairn.platform.web.SecurityHeaders;
import cairn.platform.web.UnsignedActorFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * The doors of a Cairn without an organisation. The set-up needs no session and no token: its address is the secret, and
 * what was answered is kept with it. Every other page says that nothing is set up yet.
 */
@Configuration(proxyBeanMethods = false)
class SetUpSecurity {

    private static final Pattern SET_UP = Pattern.compile("/(en|cy)/set-up(/.*)?");
    private static final Pattern NEEDED_BY_ANY_PAGE = Pattern.compile("/assets/.*|/favicon\\.ico|/health");

    @Bean
    @Order(1)
    SecurityFilterChain setUpChain(HttpSecurity http, Front.Door door) throws Exception {
        return withoutSession(http, door)
                .securityMatcher(request -> {
                    boolean setUp = SET_UP.matcher(request.getRequestURI()).matches();
                    if (setUp) {
                        request.setAttribute(SafetyNet.UNLOGGED, true);
                    }
                    return setUp;
                })
                .authorizeHttpRequests(allow -> allow.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain notSetUpChain(HttpSecurity http, Front.Door door, Pages pages, Rendering rendering)
            throws Exception {
        return withoutSession(http, door)
                .securityMatcher(request ->
                        !NEEDED_BY_ANY_PAGE.matcher(request.getRequestURI()).matches()
                                && door.at(request.getServerName()).isEmpty())
                .authorizeHttpRequests(allow -> allow.anyRequest().denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, e) -> notSetUp(pages, rendering, request, response))
                        .accessDeniedHandler((request, response, e) -> notSetUp(pages, rendering, request, response)))
                .build();
    }

    private static HttpSecurity withoutSession(HttpSecurity http, Front.Door door) throws Exception {
        SecurityHeaders.add(http);
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterAfter(new UnsignedActorFilter(door), SecurityContextHolderFilter.class)
                .addFilterAfter(new FileDoor(FileDoor.NOWHERE), SecurityContextHolderFilter.class);
    }

    private static void notSetUp(
            Pages pages, Rendering rendering, HttpServletRequest request, HttpServletResponse response) {
        rendering.render(
                pages.unsigned(request).show("setup/notYet", "", HttpStatus.SERVICE_UNAVAILABLE), request, response);
    }
}
