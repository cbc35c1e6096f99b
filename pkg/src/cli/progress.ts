// A bar on the terminal; nothing where there is none.
import { SingleBar } from "cli-progress";
import type { Say } from "./words.ts";

/** How far a batch is. */
export interface Progress {
  /** Told again and again; shown a few times a second. */
  tell(bytes: number, rows: number): void;
  end(): void;
}

const SILENT: Progress = { tell() {}, end() {} };

/** A bar if the stream is a terminal; without a known size only rows and rate. */
export function progressOn(stream: NodeJS.WriteStream, total: number | undefined, say: Say): Progress {
  if (!stream.isTTY) return SILENT;
  const format = total === undefined ? "{rows}" : "{bar} {percentage} % · {rows} · {eta_formatted}";
  const bar = new SingleBar({
    stream,
    format,
    fps: 5,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    etaBuffer: 50,
    formatTime: (seconds) => say("progress.left", Number.isFinite(seconds) ? Math.ceil(seconds) : "–"),
    formatValue: (value, _, type) => (type === "percentage" ? String(value).padStart(3) : String(value)),
  });
  const started = performance.now();
  const shown = (rows: number) => {
    const seconds = (performance.now() - started) / 1000;
    return { rows: say("progress.rows", rows, seconds > 0 ? Math.round(rows / seconds) : 0) };
  };
  bar.start(total ?? 1, 0, shown(0));
  return {
    tell: (bytes, rows) => bar.update(total === undefined ? 0 : Math.min(bytes, total), shown(rows)),
    end: () => bar.stop(),
  };
}
