/** English and Welsh: messages, plural forms, dates, and which Welsh texts a named person has reviewed. */
@NullMarked
package cairn.platform.text;

import org.jspecify.annotations.NullMarked;
