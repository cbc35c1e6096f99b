// Whole tables and lines of JSON as requests, and their answers as a table or lines again. No file is opened and nothing is sent:
// whoever uses it brings the bytes, and a reader that parts CSV into cells.
export {
  columnNames,
  tableOf,
  withFacts,
  type CellKind,
  type OwnFact,
  type ReadColumn,
  type Schema,
  type Table,
} from "./table/columns.ts";
export { HeaderError, type HeaderFlaw } from "./table/header-error.ts";
export { ROW_QUESTIONS, rowOutcomes, type RowQuestion } from "./table/outcomes.ts";
export { CSV_FORM, ENCODINGS, decoded, jsonRows, tableRows, type Encoding, type Row } from "./table/rows.ts";
export { harmless, jsonSheet, tableSheet, type RowOutcome, type Sheet } from "./table/sheet.ts";
