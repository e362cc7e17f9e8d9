/** Whole stories in a real browser, told as a person lives them: given, when, then. */
package cairn.journeys;
