// Streams of work with a bound on what is under way.

/** A stream in lists of so many. */
export async function* chunked<T>(source: Iterable<T> | AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let list: T[] = [];
  for await (const one of source) {
    list.push(one);
    if (list.length >= size) {
      yield list;
      list = [];
    }
  }
  if (list.length > 0) yield list;
}

/**
 * Runs something for each of a stream, at most `inFlight` at a time, and gives the results in order. A result that is
 * ready is given at once, also while the stream has nothing new.
 */
export async function* ordered<T, R>(
  source: AsyncIterable<T>,
  run: (one: T) => Promise<R>,
  inFlight: number,
): AsyncGenerator<R, void, undefined> {
  const iterator = source[Symbol.asyncIterator]();
  const running: Promise<R>[] = [];
  let coming: Promise<IteratorResult<T>> | undefined;
  let ended = false;
  try {
    while (!ended || running.length > 0) {
      if (!ended && running.length < inFlight) {
        coming ??= iterator.next();
        const first = running[0];
        const event = await (first === undefined ? coming : Promise.race([coming, first.then(() => "ready" as const)]));
        if (event !== "ready") {
          coming = undefined;
          if (event.done === true) ended = true;
          else {
            const result = run(event.value);
            // Told when its turn comes; until then nobody listens.
            result.catch(() => {});
            running.push(result);
          }
          continue;
        }
      }
      yield await running.shift()!;
    }
  } finally {
    if (!ended) {
      coming?.catch(() => {});
      await iterator.return?.();
    }
  }
}
