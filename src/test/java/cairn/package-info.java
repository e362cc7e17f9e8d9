/** What people can rely on, tested against real PostgreSQL and a real browser. */
package cairn;
