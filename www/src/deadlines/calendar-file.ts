import type { DeadlineReport } from "telecom-service-rules";
import { toIcs } from "telecom-service-rules/ics";
import type { Lang } from "../words/words.ts";

/** Hands over every deadline with a due time as a file for a calendar. Nothing is sent: the file is made here. */
export function download(report: DeadlineReport, id: string, lang: Lang): void {
  const text = toIcs(report, { uidBase: `page:${id}`, lang, includeEnded: true });
  const address = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  const link = document.createElement("a");
  [link.href, link.download] = [address, `deadlines-${id}.ics`];
  link.click();
  // The browser has taken the file over once the click is dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
