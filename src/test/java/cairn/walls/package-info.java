/** The walls: what nobody may be able to do, attacked through every door of the running program. */
@org.jspecify.annotations.NullMarked
package cairn.walls;
