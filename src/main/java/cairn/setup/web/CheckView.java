package cairn.setup.web;

import cairn.platform.form.FormErrors;
import cairn.setup.domain.Given;

/** Everything that was answered, and the passphrase, which is not kept before the end. */
public record CheckView(String token, Given given, FormErrors errors) {

    public String address() {
        return "/set-up/" + token;
    }
}
