package cairn.people.web;

import cairn.people.Capacities;
import cairn.people.OwnCapacity;
import cairn.platform.page.Around;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Notices, at the next request, that what a person takes part as has ended while they were signed in. They are told once,
 * on a page of its own; what they were sending is kept for them, because it can no longer be taken as it was meant.
 */
@Configuration(proxyBeanMethods = false)
class TakingPartEnds implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> ALWAYS = Set.of("/sign-out", "/taking-part", "/urgent-help");

    private final Around.Source around;
    private final Capacities capacities;
    private final TransactionTemplate transaction;
    private final Sessions sessions;
    private final KeptWords kept;
    private final Clock clock;

    TakingPartEnds(
            Around.Source around,
            Capacities capacities,
            PlatformTransactionManager transactions,
            Sessions sessions,
            KeptWords kept,
            Clock clock) {
        this.around = around;
        this.capacities = capacities;
        this.transaction = new TransactionTemplate(transactions);
        this.sessions = sessions;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<SignedIn> ended = Pages.visitor()
                .filter(me -> me.ended() == null && handler instanceof HandlerMethod && !always(request))
                .flatMap(me -> ended(me, request));
        ended.ifPresent(me -> tell(me, request, response));
        return ended.isEmpty();
    }

    /** This person, told since when they no longer take part; nothing while they do. */
    private Optional<SignedIn> ended(SignedIn me, HttpServletRequest request) {
        return Objects.requireNonNull(transaction.execute(
                status -> takingPart(request) ? Optional.<SignedIn>empty() : Optional.of(me.endedOn(day(me)))));
    }

    /** For a page that is only read, the rest is found with it; what a form does may change what stands around its answer. */
    private boolean takingPart(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return capacities.current().isPresent();
        }
        Around found = around.current();
        Pages.found(found, request);
        return found.takingPart();
    }

    private LocalDate day(SignedIn me) {
        return capacities.mine().stream()
                .filter(capacity -> capacity.id().equals(me.actor().capacity()))
                .map(OwnCapacity::until)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> LocalDate.now(clock));
    }

    private void tell(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        sessions.keep(me, request, response);
        if (HttpMethod.POST.matches(request.getMethod())) {
            kept.keep(request);
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", "/" + Pages.language(request).code() + "/taking-part");
    }

    private static boolean always(HttpServletRequest request) {
        return ALWAYS.contains(request.getRequestURI()
                .substring(Math.min(3, request.getRequestURI().length())));
    }
}
