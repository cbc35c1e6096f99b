/** The known name most like an unknown one, if any is near enough to be meant. The same rule as src/json.rs. */
export function nearest(unknown: string, known: readonly string[]): string | undefined {
  // A name this long is nobody's slip of the pen, and must not cost time.
  if (new TextEncoder().encode(unknown).length > 64) return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const name of known) {
    const edits = distance([...lower(unknown)], [...lower(name)]);
    if (edits * 3 <= Math.max([...name].length, 3) && edits < least) {
      best = name;
      least = edits;
    }
  }
  return best;
}

/** Small letters for large ones, ASCII only: known names have no others. */
function lower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Edits between two words, a swap of neighbours counting once (optimal string alignment). */
function distance(a: readonly string[], b: readonly string[]): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 0; row < a.length; row++) {
    const line = [row + 1];
    for (let column = 0; column < b.length; column++) {
      const replaced = above[column]! + (a[row] === b[column] ? 0 : 1);
      let cost = Math.min(replaced, above[column + 1]! + 1, line[column]! + 1);
      if (row > 0 && column > 0 && a[row] === b[column - 1] && a[row - 1] === b[column]) {
        cost = Math.min(cost, before[column - 1]! + 1);
      }
      line.push(cost);
    }
    before = above;
    above = line;
  }
  return above[b.length]!;
}
