/**
 * Plain values that the NHS.UK components in {@code src/main/jte/nhsuk} take. Each template there is a typed port of a
 * component of nhsuk-frontend (MIT) and is compared with the fixtures which that package ships. English defaults of the
 * original ("Error", "Important", "Back") are required parameters here, because every page exists in two languages.
 */
@NullMarked
package cairn.platform.nhsuk;

import org.jspecify.annotations.NullMarked;
