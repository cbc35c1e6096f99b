/** What a page asks of a worker that waits. */
export const TAKE_OVER = "take-over";

/** The answer where other windows still show the version before. */
export const STAY = "stay";
