package cairn.voice.web;

import cairn.places.Service;
import cairn.platform.form.FormErrors;
import cairn.voice.Themes.Theme;
import java.util.List;
import java.util.UUID;

/**
 * The words of one service for what things are about.
 *
 * @param mayAdd whether the reader is a coordinator, who writes new ones down
 * @param form a fresh id for the next word
 */
public record ThemesView(
        Service service,
        List<Theme> themes,
        boolean mayAdd,
        UUID form,
        String nameEn,
        String nameCy,
        FormErrors errors,
        boolean done) {}
