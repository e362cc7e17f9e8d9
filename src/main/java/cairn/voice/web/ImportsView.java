package cairn.voice.web;

import cairn.voice.domain.ImportFile;
import cairn.voice.domain.Imports.Import;
import java.util.List;

/**
 * The imports that a reader may open.
 *
 * @param files those that are on their way, for a coordinator
 * @param coordinating whether the reader is a coordinator, who sees them before others do
 */
public record ImportsView(List<Import> imports, List<ImportFile> files, boolean coordinating) {}
