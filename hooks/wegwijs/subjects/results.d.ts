// What the rules say, as every script reads it: the form `wegwijs-result/2` of `docs-dev/result-json.md`.
export {};

declare global {
  /** A result of a rule; `data` is what only this rule says. */
  interface Result<D = any> {
    rule: string;
    version: number;
    on: Day;
    verdict: Verdict;
    outcome: string;
    conditions: Condition[];
    amounts: Amount[];
    missing: string[];
    doubts: Doubt[];
    changes: Change[];
    actions: Action[];
    data: D;
    /** Instead of all else where the rules refuse an answer. */
    error?: Refusal;
  }

  type Verdict = "yes" | "no" | "unknown" | "board-decides";

  /** A value together with what it is: `calculators/value.py` tells of each kind. Two numbers are the ends of a range. */
  type Value =
    | { kind: "yes-no"; value: boolean }
    | { kind: "day" | "month"; value: Day }
    | { kind: "euro" | "fraction"; value: Decimal }
    | { kind: "key" | "parameter"; value: string }
    | { kind: "codes" | "keys" | "days-of-year"; value: string[] }
    | { kind: Counted; value: number | Decimal | [number, number] };

  /** Kinds of no more than a number. */
  type Counted = "count" | "number" | "pupils" | "hours" | "weeks" | "months" | "years" | "km" | "decimals" | "day-of-month";

  type Kind = Value["kind"];

  /** How a number is held to its threshold, where the words of the condition do not say it. */
  type Bound = "" | "from" | "until" | "below" | "above" | "between";

  /** One line of the reasoning. */
  interface Condition {
    id: string;
    /** Null where it is not known. */
    seen: Value | null;
    threshold: Value | null;
    bound: Bound;
    met: boolean;
    source: Source | null;
    parameter: Parameter | null;
    /** The smallest change that turns it. */
    flip: Value | null;
    /** The month or day it is about. */
    about: Value | null;
  }

  /** A source of the list, and the place in it. */
  interface Source {
    id: string;
    at: string;
  }

  /** A dated value. */
  interface Parameter {
    id: string;
    value: string;
    unit: string;
    valid_from: Day;
    valid_until: Day | null;
    reference: Reference;
    note: string;
    stage: string;
  }

  /** A place in the law, and how sure it is that it was read right. */
  interface Reference {
    law: string;
    number: string;
    article: string;
    paragraph: string;
    url: string;
    published: Day | null;
    checked: "document" | "stored-copy" | "transcription" | "never";
    checked_on: Day | null;
  }

  interface Doubt {
    id: string;
    /** The id of the value it is about, where it is about one. */
    parameter: string;
  }

  /** One thing a family does, in order. */
  interface Action {
    id: string;
    kind: string;
    term: Term | null;
    deadline: Day | null;
  }

  interface Term {
    count: number;
    unit: "days" | "weeks" | "months";
    type: "theirs" | "mine" | "stay";
    after: string | null;
    before: string | null;
  }

  /** One pupil of a list on one peildatum. */
  interface Reason {
    row: number;
    key: string;
    verdict: Verdict;
    outcome: string;
    group: string;
    tab: number | null;
    missing: string[];
    /** The first condition that is not met. */
    failed: Condition | null;
    /** What the board decided of the pupil, in a word of the rules; a page adds it. */
    judgement?: string;
  }

  interface Amount {
    id: string;
    euro: Decimal;
    period_from: Day;
    period_until: Day;
    parameters: string[];
  }

  interface Refusal {
    field: string;
    expected: string;
    got: string;
    example: string;
  }

  /** From which day the same answers lead elsewhere. */
  interface Change {
    on: Day;
    outcome: string;
  }
}
