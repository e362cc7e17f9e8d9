/** Every test here runs the real server; those that kill it do so for good, with SIGKILL. */
@NullMarked
package cairn.platform.postgres;

import org.jspecify.annotations.NullMarked;
