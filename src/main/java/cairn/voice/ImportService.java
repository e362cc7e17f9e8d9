package cairn.voice;

import cairn.places.Places;
import cairn.places.Service;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.voice.domain.CannotImport;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** The service to which past comments go, and the organisation that it belongs to. */
record ImportService(UUID organisation, Service service) {

    /**
     * Finds the service.
     *
     * @param name in either language; null when there is only one
     * @throws CannotImport when there is none, or more than one; the sentence lists the names there are
     */
    static ImportService choose(Places places, TransactionOperations transaction, @Nullable String name) {
        List<ImportService> all = all(places, transaction);
        List<ImportService> chosen =
                all.stream().filter(each -> name == null || each.isCalled(name)).toList();
        if (chosen.size() == 1) {
            return chosen.getFirst();
        }
        if (all.isEmpty()) {
            throw new CannotImport("There is no service yet. Start Cairn once, then import.");
        }
        throw new CannotImport((name == null
                        ? "There is more than one service: say which with --service."
                        : chosen.isEmpty()
                                ? "There is no service “%s”.".formatted(name)
                                : "There is more than one service “%s”.".formatted(name))
                + " The services are: "
                + all.stream().map(each -> each.service().nameEn()).collect(Collectors.joining(", ")) + ".");
    }

    private static List<ImportService> all(Places places, TransactionOperations transaction) {
        List<ImportService> all = new ArrayList<>();
        List<UUID> organisations =
                Acting.as(Actor.frontDoor(), () -> transaction.execute(status -> places.organisations()));
        for (UUID organisation : organisations) {
            List<Service> services =
                    Acting.as(Actor.founder(organisation), () -> transaction.execute(status -> places.services()));
            services.forEach(service -> all.add(new ImportService(organisation, service)));
        }
        return all;
    }

    private boolean isCalled(String name) {
        return service.nameEn().strip().equalsIgnoreCase(name.strip())
                || service.nameCy().strip().equalsIgnoreCase(name.strip());
    }
}
