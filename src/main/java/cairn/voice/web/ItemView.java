package cairn.voice.web;

import cairn.platform.form.FormErrors;
import cairn.voice.domain.Item;
import cairn.voice.web.OwnView.ActTyped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something raised, as its author or one of its readers sees it, with what this person may do about it.
 *
 * @param mine whether the reader is its author
 * @param owed the round that the reader owes an answer to, or null
 * @param mayLook whether the reader is asked to look for other people's names
 * @param form a fresh id for the next form
 * @param done what has just been done, a key of texts, or null
 */
public record ItemView(
        Item item,
        boolean mine,
        @Nullable UUID owed,
        boolean mayLook,
        LocalDate today,
        UUID form,
        ActTyped typed,
        FormErrors errors,
        @Nullable String done) {}
