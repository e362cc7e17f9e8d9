package cairn.guide.web;

import cairn.guide.domain.Arrangement;
import cairn.guide.domain.FirstHelp;
import cairn.guide.domain.FirstOffers.Offer;
import cairn.platform.form.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody offers to whoever is new.
 *
 * @param kinds what they may offer
 * @param withMe what was arranged with them, the newest first
 */
public record FirstOffersView(
        List<FirstHelp> kinds,
        List<Offer> mine,
        List<Arrangement> withMe,
        UUID form,
        String kind,
        String body,
        FormErrors errors,
        @Nullable String done) {}
