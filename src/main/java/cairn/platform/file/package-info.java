/** Files that people give to the program and take from it. */
@NullMarked
package cairn.platform.file;

import org.jspecify.annotations.NullMarked;
