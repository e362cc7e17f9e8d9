/** The pages of a service's principles. */
@NullMarked
package cairn.principles.web;

import org.jspecify.annotations.NullMarked;
