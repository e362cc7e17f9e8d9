/** Files that people take away: tables as CSV and as a spreadsheet. */
@NullMarked
package cairn.platform.file;

import org.jspecify.annotations.NullMarked;
