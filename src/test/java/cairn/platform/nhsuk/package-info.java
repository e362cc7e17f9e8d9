/** The NHS.UK components compared with the fixtures that nhsuk-frontend ships. */
@NullMarked
package cairn.platform.nhsuk;

import org.jspecify.annotations.NullMarked;
