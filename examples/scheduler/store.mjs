// Where the scheduler keeps its cases.

/**
 * What outlives a restart: of each open case its history, and what of it was told when. Put a table in its place; a table
 * indexed by the next instant also spares the search for the earliest.
 */
export class MemoryStore {
  #cases = new Map();
  /** The ids of all open cases. */
  async ids() {
    return [...this.#cases.keys()];
  }
  /** `{ caseFile, told }`, or `undefined` for a case that is not open. */
  async read(id) {
    return structuredClone(this.#cases.get(id));
  }
  async write(id, record) {
    this.#cases.set(id, structuredClone(record));
  }
  async remove(id) {
    this.#cases.delete(id);
  }
}
