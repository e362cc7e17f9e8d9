/** The first set-up and the settings, on a database in which nothing is set up yet. */
package cairn.setup;
