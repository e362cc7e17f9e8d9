/**
 * Plain values for the parts of a page that are not NHS.UK components, in {@code src/main/jte/layout}. Stones are the one
 * picture of Cairn: solid means there; dashed means empty, owed or to come.
 */
@NullMarked
package cairn.platform.page;

import org.jspecify.annotations.NullMarked;
