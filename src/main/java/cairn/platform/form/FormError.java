package cairn.platform.form;

/**
 * One thing to do about a form.
 *
 * @param field the id of the field it stands beside
 * @param text what to do, in the person's language
 */
public record FormError(String field, String text) {}
