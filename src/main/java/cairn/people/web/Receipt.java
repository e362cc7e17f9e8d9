package cairn.people.web;

import java.time.LocalDate;
import java.util.List;

/** What somebody keeps who has asked to join: the words, shown once, and the day by which the answer is due. */
public record Receipt(List<String> words, LocalDate due) {}
