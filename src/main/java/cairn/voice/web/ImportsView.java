package cairn.voice.web;

import cairn.voice.domain.Imports.Import;
import java.util.List;

/**
 * The imports that a reader may open.
 *
 * @param coordinating whether the reader is a coordinator, who sees them before others do
 */
public record ImportsView(List<Import> imports, boolean coordinating) {}
