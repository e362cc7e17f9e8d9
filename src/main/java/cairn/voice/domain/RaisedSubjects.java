package cairn.voice.domain;

import cairn.answers.SubjectSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows the words above the forms with which they are answered. */
@Component
class RaisedSubjects implements SubjectSource {

    private final Items items;

    RaisedSubjects(Items items) {
        this.items = items;
    }

    @Override
    public String noun() {
        return NamedItems.NOUN;
    }

    @Override
    public Optional<Shown> shown(UUID subject) {
        return items.find(subject)
                .map(item -> new Shown(
                        item.words().map(Item.Words::body).orElse(null),
                        item.raised().language(),
                        item.raised().named(),
                        item.byHandAlone()));
    }
}
