import henan from "../../../examples/profiles/henan.json?raw";
import national from "../../../examples/profiles/national.json?raw";
import strict from "../../../examples/profiles/strict.json?raw";
import type { Named } from "../parts/examples.ts";

/** A profile to begin with, as it is written. */
export interface ProfileExample extends Named {
  readonly text: string;
}

export const PROFILES = [
  { id: "national", name: { zh: "全国性运营商", en: "National operator" }, text: national },
  { id: "henan", name: { zh: "河南的运营商", en: "Operator in Henan" }, text: henan },
  { id: "strict", name: { zh: "从严的运营商", en: "Strict operator" }, text: strict },
] as const satisfies readonly ProfileExample[];
