package cairn.people.web;

import cairn.platform.page.Front;
import cairn.platform.web.ActorFilter;
import cairn.platform.web.FileDoor;
import cairn.platform.web.SecurityHeaders;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The door: every address is shut unless it is named here or the visitor has signed in. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String[] OPEN_TO_ANYONE = {
        "/",
        "/en",
        "/cy",
        "/{language:en|cy}/",
        "/{language:en|cy}/sign-in",
        "/{language:en|cy}/sign-in/sample",
        "/{language:en|cy}/sign-in/start",
        "/{language:en|cy}/sign-in/forgotten",
        "/{language:en|cy}/sign-in/taking-part",
        "/{language:en|cy}/locked",
        "/{language:en|cy}/joining",
        "/{language:en|cy}/joining/answer",
        "/{language:en|cy}/about",
        "/{language:en|cy}/reading",
        "/{language:en|cy}/who-can-see-what",
        "/{language:en|cy}/what-anonymous-means",
        "/{language:en|cy}/urgent-help",
        "/{language:en|cy}/board",
        "/{language:en|cy}/statement",
        "/{language:en|cy}/developments/{id:[0-9a-fA-F-]{36}}",
        "/assets/**",
        "/favicon.ico",
        "/health"
    };

    @Bean
    @Order(20)
    SecurityFilterChain everythingElse(HttpSecurity http, Front.Door door, NotSignedIn notSignedIn) throws Exception {
        SecurityHeaders.add(http);
        return http.addFilterAfter(new ActorFilter(door), SecurityContextHolderFilter.class)
                .addFilterAfter(new FileDoor("/imports/new"), SecurityContextHolderFilter.class)
                .addFilterBefore(new SessionEnds(), SecurityContextHolderFilter.class)
                .addFilterAfter(new LanguageCookie(), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(allow -> allow.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN_TO_ANYONE)
                        .permitAll()
                        .requestMatchers("/{language:en|cy}/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(notSignedIn).accessDeniedHandler(notSignedIn))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> {})
                .build();
    }
}
