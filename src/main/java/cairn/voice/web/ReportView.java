package cairn.voice.web;

import cairn.voice.domain.ImportFile;
import cairn.voice.domain.ImportReports.Sums;
import cairn.voice.domain.ImportReports.There;
import java.util.List;
import java.util.Map;

/**
 * What became of a file's rows.
 *
 * @param there in which imports rows stood already
 * @param kinds how many rows each word for a kind has that names none of ours, the most first
 */
public record ReportView(ImportFile file, Sums sums, List<There> there, Map<String, Integer> kinds) {}
