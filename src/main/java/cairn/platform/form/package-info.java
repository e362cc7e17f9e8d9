/** What can be wrong with a form, said beside the field and in the summary above. */
@NullMarked
package cairn.platform.form;

import org.jspecify.annotations.NullMarked;
