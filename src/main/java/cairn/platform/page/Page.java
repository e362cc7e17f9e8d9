package cairn.platform.page;

import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.ModelAndView;

/** The page being made: every template takes one of these and one view record. */
public final class Page {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Language language;
    private final Texts texts;
    private final String path;
    private final Supplier<String> opens;
    private final @Nullable Front front;
    private final @Nullable SignedIn visitor;
    private final @Nullable Long secondsLeft;
    private final boolean clears;
    private final Supplier<@Nullable Token> token;
    private final Assets assets;
    private final Supplier<Around> around;
    private final Supplier<Reading> reading;
    private final boolean keepsNothing;
    private boolean draftShown;

    public Page(
            Language language,
            Texts texts,
            String path,
            Supplier<String> opens,
            @Nullable Front front,
            @Nullable SignedIn visitor,
            @Nullable Long secondsLeft,
            boolean clears,
            Supplier<@Nullable Token> token,
            Assets assets,
            Supplier<Around> around,
            Supplier<Reading> reading,
            boolean keepsNothing) {
        this.language = language;
        this.texts = texts;
        this.path = path;
        this.opens = opens;
        this.front = front;
        this.visitor = visitor;
        this.secondsLeft = secondsLeft;
        this.clears = clears;
        this.token = token;
        this.assets = assets;
        this.around = around;
        this.reading = reading;
        this.keepsNothing = keepsNothing;
    }

    /**
     * The hidden fields that prove a form came from this session.
     *
     * @param sealedPerson whose form it is, sealed, so that words in a form kept open too long find their author again
     */
    public record Token(String name, String value, @Nullable String sealedPerson) {}

    public Language language() {
        return language;
    }

    /** The same page in another language, for what is printed in both. */
    public Page in(Language another) {
        return new Page(
                another,
                texts,
                path,
                opens,
                front,
                visitor,
                secondsLeft,
                clears,
                token,
                assets,
                around,
                reading,
                keepsNothing);
    }

    public @Nullable Front front() {
        return front;
    }

    /** Whom to call for urgent mental health help: as the service says itself, else as in its country. */
    public String urgent() {
        String own = front == null ? null : front.urgent(language);
        return own == null ? t(urgentKey()) : own;
    }

    /** The English to stand beside it, or null: what the service says itself, it says in both languages. */
    public @Nullable String besideUrgent() {
        return front != null && front.urgent(language) != null ? null : beside(urgentKey());
    }

    private String urgentKey() {
        return "platform.urgent.nhs." + (front == null ? "WALES" : front.country());
    }

    public @Nullable SignedIn visitor() {
        return visitor;
    }

    /** In how many seconds the visitor is signed out when they do nothing; null when nobody is signed in. */
    public @Nullable Long secondsLeft() {
        return secondsLeft;
    }

    /** Whether others use this device too, so that the screen is cleared then also where no scripts run. */
    public boolean clears() {
        return clears;
    }

    /** The time of day at which that is. */
    public String clearsAt() {
        return time(LocalTime.now(LONDON).plusSeconds(secondsLeft == null ? 0 : secondsLeft));
    }

    /**
     * How this page is to be read: as the page before carried it on, else as the person signed in chose, else as this
     * device was told.
     */
    public Reading reading() {
        return reading.get();
    }

    /** How this device reads, for an address of the box, where its cookie is not; empty for whoever is signed in. */
    public String carriedOn() {
        return visitor == null ? reading().query() : "";
    }

    /** For whom the visitor writes now, or null. */
    public Around.@Nullable WritingFor writingFor() {
        return around.get().writingFor();
    }

    /** Whether this page keeps no cookie and no session: the box. How it is read then travels inside the page. */
    public boolean keepsNothing() {
        return keepsNothing;
    }

    /** Whether people come here to tell of harm, or to find help: a page that can be left at once. */
    public boolean canBeLeftAtOnce() {
        return keepsNothing || path.equals("/urgent-help") || path.startsWith("/sign-in");
    }

    /** The hidden field of this page's forms; null on pages that keep no session, such as the box. */
    public @Nullable Token token() {
        return token.get();
    }

    /** The text of a key in the page's language; see {@link Texts#text}. */
    public String t(String key, Object... namesAndValues) {
        draftShown |= !texts.reviewed(language, key);
        return texts.text(language, key, namesAndValues);
    }

    /** The English to stand beside a Welsh text that nobody has reviewed yet, or null when none needs to. */
    public @Nullable String beside(String key, Object... namesAndValues) {
        return texts.reviewed(language, key) ? null : texts.text(Language.EN, key, namesAndValues);
    }

    /** A text for a place where the English cannot stand in an element of its own: both, one after the other. */
    public String hint(String key, Object... namesAndValues) {
        String english = beside(key, namesAndValues);
        String text = t(key, namesAndValues);
        return english == null ? text : text + " (" + english + ")";
    }

    /** Whether any text so far is Welsh that nobody has reviewed. */
    public boolean showsDraft() {
        return draftShown;
    }

    /** An address of the program in the page's language. */
    public String url(String path) {
        return "/" + language.code() + path;
    }

    /** This same page in the other language; where it cannot be opened again, the page it began from. */
    public String inOtherLanguage() {
        return "/" + language.other().code() + opens.get();
    }

    /** Where the form on this page is sent so that it comes back in the other language. */
    public String sentInOtherLanguage() {
        return "/" + language.other().code() + path;
    }

    /** The address of a style, script or picture; it changes with the content, so that browsers may keep it. */
    public String asset(String name) {
        return assets.of(name);
    }

    /** A name that is kept in both languages. */
    public String of(String english, String welsh) {
        return language.of(english, welsh);
    }

    /** 9 March 2026. It starts with a figure, so that no Welsh word before it changes it. */
    public String date(LocalDate date) {
        return language.format("d MMMM y").format(date);
    }

    /** 9 Mar. */
    public String shortDate(LocalDate date) {
        return language.format("d MMM").format(date);
    }

    /** Monday 9 March. */
    public String day(LocalDate date) {
        return language.format("EEEE d MMMM").format(date);
    }

    /** The same in English, to stand beside a Welsh text that nobody has reviewed yet. */
    public String dayInEnglish(LocalDate date) {
        return Language.EN.format("EEEE d MMMM").format(date);
    }

    /** March 2026. */
    public String month(LocalDate date) {
        return language.format("MMMM y").format(date);
    }

    /** 14:32. */
    public String time(LocalTime time) {
        return language.format("HH:mm").format(time);
    }

    /** Shows a template with its view record. */
    public ModelAndView show(String template, Object view) {
        return show(template, view, HttpStatus.OK);
    }

    /** Shows a form again with what was typed and what to do about it. */
    public ModelAndView showAgain(String template, Object view) {
        return show(template, view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    public ModelAndView show(String template, Object view, HttpStatus status) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // Asked for while the controller's transaction is open: the frame would begin one of its own.
            var _ = around.get();
        }
        ModelAndView shown = new ModelAndView(template);
        shown.addObject("page", this);
        shown.addObject("view", view);
        shown.setStatus(status);
        return shown;
    }

    /** After a form was taken: the browser opens this address, so that opening it again sends nothing twice. */
    public ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + url(path));
    }
}
