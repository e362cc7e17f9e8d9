/**
 * The database that comes with Cairn: PostgreSQL, unpacked, started, watched and stopped by the program itself, so that
 * nobody has to install or look after one. It listens on this computer only, asks everybody for a password, writes to
 * disk before it says "done", goes down when the program dies and comes back when it dies alone.
 *
 * <p>Or an existing one, which is somebody else's to start and to look after ({@link
 * cairn.platform.postgres.ExistingPostgres}). The rest of Cairn sees a {@link cairn.platform.postgres.Database} and the
 * {@link cairn.platform.postgres.Role}s it may enter as; Spring's data source and Flyway are wired here.
 */
@NullMarked
package cairn.platform.postgres;

import org.jspecify.annotations.NullMarked;
