package cairn.platform.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind {@code bin/backup} and {@code bin/restore}.
 *
 * @param newKey whether the key is to be made
 * @param newPepper whether to go on without the pepper that belongs to the backup
 * @param file the backup; the key again where that is to be made
 */
record BackupWords(Path data, Path key, boolean newKey, boolean newPepper, Path file) {

    static Optional<BackupWords> of(String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        String data = after(words, "--data");
        boolean newPepper = words.remove("--new-pepper");
        String made = after(words, "--new-key");
        String key = made.isEmpty() ? after(words, "--key") : made;
        boolean fits = made.isEmpty() ? words.size() == 1 && !words.getFirst().startsWith("-") : words.isEmpty();
        return data.isEmpty() || key.isEmpty() || !fits
                ? Optional.empty()
                : Optional.of(new BackupWords(
                        Path.of(data),
                        Path.of(key),
                        !made.isEmpty(),
                        newPepper,
                        Path.of(words.isEmpty() ? key : words.getFirst()).toAbsolutePath()));
    }

    /** @throws CannotStart where the database is somebody else's, who backs it up */
    static void refuseExisting() {
        String existing = System.getenv(Address.SETTING);
        if (existing != null && !existing.isBlank()) {
            throw new CannotStart(
                    "This works with Cairn's own database alone. The one that %s names is backed up by whoever"
                                    .formatted(Address.SETTING)
                            + " looks after its server: docs/operations.md says how.");
        }
    }

    /** The last of what is said under this name, taken out; empty when nothing is. */
    private static String after(List<String> words, String name) {
        String found = "";
        for (int at = words.indexOf(name); at >= 0 && at + 1 < words.size(); at = words.indexOf(name)) {
            words.remove(at);
            found = words.remove(at);
        }
        return found;
    }
}
