package cairn.voice;

import cairn.voice.domain.CannotImport;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code bin/import}.
 *
 * @param service the service's name in either language; null when there is only one
 */
record ImportArguments(Path file, String map, @Nullable String service, Path data) {

    private static final String USAGE = "Use it like this: bin/import FILE --map"
            + " words=COLUMN[,date=COLUMN][,unit=COLUMN][,kind=COLUMN][,theme=COLUMN] [--service NAME] [--data FOLDER]";

    static ImportArguments of(String... arguments) {
        String file = null;
        String map = null;
        String service = null;
        String data = "var";
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--")) {
                file = file == null ? argument : usage();
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String value =
                    equals >= 0 ? argument.substring(equals + 1) : ++i < arguments.length ? arguments[i] : usage();
            switch (name) {
                case "--map" -> map = value;
                case "--service" -> service = value;
                case "--data" -> data = value;
                default -> usage();
            }
        }
        try {
            return new ImportArguments(
                    Path.of(file == null ? usage() : file), map == null ? usage() : map, service, Path.of(data));
        } catch (InvalidPathException e) {
            throw new CannotImport("This is no name of a file: " + e.getInput());
        }
    }

    private static String usage() {
        throw new CannotImport(USAGE);
    }
}
