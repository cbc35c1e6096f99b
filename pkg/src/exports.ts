// What every entry exports besides the ways to make an engine.
export type * from "./amounts.ts";
export type { Batch, Column, DueOptions, HoursOptions, StatusesOptions } from "./batch.ts";
export type * from "./calendar.ts";
export type * from "./conduct.ts";
export {
  PreparedApplication,
  type CheckOptions,
  type Engine,
  type ListMember,
  type RulesFilter,
  type Side,
  type TrackOptions,
} from "./engine.ts";
export { toDot, toMermaid, type DiagramOptions } from "./diagram.ts";
export type { History, NowOptions, Procedures } from "./procedures.ts";
export type * from "./evaluation.ts";
export { RulesError, type ErrorCode, type ErrorJson } from "./errors.ts";
export type { WarningCode } from "./generated/errors.ts";
export { AREAS, DEADLINE_STATUSES, OUTCOMES, STEP_STATUSES, VERDICTS } from "./generated/types.ts";
export type * from "./generated/types.ts";
export type * from "./profile.ts";
export type { AsOfOptions } from "./options.ts";
export type * from "./service.ts";
export type { Text, Texts } from "./texts.ts";
export type {
  AnswerTime,
  Transcript,
  TranscriptFinding,
  TranscriptHit,
  TranscriptReview,
  TranscriptTurn,
} from "./transcript.ts";
export type * from "./types.ts";
