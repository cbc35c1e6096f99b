// The hand-written baseline, its 35 rules of acceptance only: what an engine costs is the distance from here.
import { decideGuide } from "../handwritten.mjs";

export const about = { reasons: "yes: rule and result" };

export const create =
  () =>
  (application, { day, ms }) =>
    decideGuide(application, day, ms);

export const resultsOf = ({ reasons }) => reasons.map(({ result }) => result);
