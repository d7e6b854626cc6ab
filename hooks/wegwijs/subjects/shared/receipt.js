// What was answered, by which rules and on which day: to keep, and to report a fault with. Holds keys, never words.
import { here } from "./share.js";

export const SCHEMA = "wegwijs-result/2";

const EMPTY = { conditions: [], amounts: [], missing: [], doubts: [], changes: [], actions: [], data: {} };

// A result of the rules in its published form, with the answers and the version of the data it was made from.
/** @type {(given: {result: object, answers: Answers, dataVersion: string}) => any} */
export const receipt = ({ result, answers, dataVersion }) => ({ schema: SCHEMA, ...EMPTY, ...result, answers, data_version: dataVersion });

/** @type {(value: unknown) => string} */
export const toText = (value) => `${JSON.stringify(value, null, 2)}\n`;

// The lines a maintainer needs to find a fault; the answers only if the visitor agrees to send them along.
/** @type {(kept: any, how: {withAnswers: boolean, page?: string}) => string} */
export function report(kept, { withAnswers, page = here() }) {
  const { rule, version, data_version, on, verdict, outcome } = kept;
  return toText({ page, rule, version, data_version, on, verdict, outcome, ...(withAnswers ? { answers: kept.answers } : {}) });
}

// An address that opens the visitor's own mail program; `to` may be empty, the visitor then fills it in.
/** @type {(mail: {to?: string, subject: string, body: string}) => string} */
export const mailto = ({ to = "", subject, body }) =>
  `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r?\n/g, "\r\n"))}`;
