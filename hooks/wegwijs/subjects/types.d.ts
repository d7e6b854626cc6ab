// What the scripts share: read by the type checker alone, never sent to a browser.
import type { ParseSelector } from "typed-query-selector/parser";

declare global {
  /** What the template of a page writes on its elements: a script asks for no attribute that is not there. */
  interface Told {
    readonly dataset: { [name: string]: string };
  }

  /** An element of a page. */
  type Part = HTMLElement & Told;

  /** What a selector finds, by the name of the element in it. */
  type Selected<S extends string> = ParseSelector<S, HTMLElement>;

  // What a script asks of its page stands in the template beside it, and the tests in a browser look whether it does. So
  // an element that is asked for is there, and the selector tells of which kind it is.
  interface ParentNode {
    querySelector<S extends string, E extends Element = Selected<S>>(selector: S): E & Told;
    querySelectorAll<S extends string, E extends Element = Selected<S>>(selector: S): NodeListOf<E & Told>;
  }

  interface Document {
    getElementById(id: string | null): HTMLElement & Told;
  }

  interface Element {
    closest<S extends string, E extends Element = Selected<S>>(selector: S): (E & Told) | null;
  }

  /** The fields of a form by their names, of any kind. */
  interface HTMLFormControlsCollection {
    [name: string]: any;
    [Symbol.iterator](): ArrayIterator<Field>;
  }

  interface Navigator {
    /** Not in every browser. */
    readonly connection?: { readonly saveData: boolean };
  }

  /** A field of a form that is read, kept and filled in. */
  type Field = (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement) & { checked?: boolean; selectedIndex: number };

  /** What happened, to an element of the page. */
  type Happened = Event & { target: any };

  /** `filter(Boolean)` leaves what there is. */
  interface Array<T> {
    filter(there: BooleanConstructor): Exclude<T, null | undefined | false | 0 | "">[];
  }

  /** A number as the rules write it, `6500.50`. */
  type Decimal = `${number}`;

  /** A day, `2019-03-14`. */
  type Day = string;

  /** What a form of `Intl.PluralRules` picks from, by its category. */
  type Forms = { [category: string]: string; other: string };

  /** Words of a page by key; those that count stand there in every form. */
  type Words = { [key: string]: string };

  /** Words of the questions, with the sources that their answers stand on. */
  type QuestionWords = Words & { sources: { [id: string]: { title: string; state: string } } };

  /** What somebody answered, in JSON's own types; null where an answer fits no more. */
  type Answers = { [question: string]: any };

  /** What a link holds. */
  interface LinkState {
    rule: string;
    answers: Answers;
    version?: number;
    /** The version of the data. */
    data?: string;
    on?: Day;
    outcome?: string;
    /** Days of events, as the visitor told them. */
    days?: { [event: string]: Day };
    /** The question where the visitor was. */
    at?: string;
    error?: undefined;
  }

  /** A link that cannot be read: `broken`, or of a `newer` form. */
  interface BrokenLink {
    error: string;
    rule?: undefined;
    answers?: undefined;
    outcome?: undefined;
    on?: undefined;
    days?: undefined;
    at?: undefined;
    data?: undefined;
    version?: undefined;
  }

  /** A place in the table of a rule: a question with what follows on each answer, or the answer. */
  type TableNode = ChoiceNode | RangeNode | AnswerNode;

  interface ChoiceNode {
    ask: string;
    choices: { [value: string]: number };
    ranges?: undefined;
    answer?: undefined;
  }

  interface RangeNode {
    ask: string;
    /** The highest number of each range, with what follows on it. */
    ranges: [number, number][];
    choices?: undefined;
    answer?: undefined;
  }

  interface AnswerNode {
    ask?: undefined;
    choices?: undefined;
    ranges?: undefined;
    answer: Settled;
  }

  /** The file the build made of a rule: `docs-dev/result-json.md` tells of its answers. */
  interface TableFile {
    root: number;
    /** Questions, which lead so many nodes back, and 0 for the next of the answers. */
    nodes: (ChoiceNode | RangeNode | 0)[];
    /** What follows on a municipality that no region covers. */
    elsewhere: string;
    /** Of all answers their places in `outcomes`, in `reasons` and in `data`. */
    answers: number[][];
    outcomes: Omit<Settled, "conditions" | "data">[];
    conditions: TableCondition[];
    /** Places in `conditions`, as answers give them together. */
    reasons: number[][];
    data: Settled["data"][];
  }

  /** What the table says of answers, in the form that the rules give. */
  type Given = Unanswered | Unfit | Answered;

  interface Unanswered {
    /** The next question. */
    missing: string[];
    error?: undefined;
    outcome?: undefined;
  }

  interface Unfit {
    /** The question whose answer does not fit. */
    error: { field: string };
    missing?: undefined;
    outcome?: undefined;
  }

  interface Answered extends Settled {
    missing: string[];
    changes: Change[];
    error?: undefined;
  }

  /** The answer on the screen. */
  type Shown = Answered & { rule: string; version: number; on: Day };

  /** An answer as a table holds it. */
  interface Settled {
    verdict: Verdict;
    outcome: string;
    doubts: Doubt[];
    conditions: TableCondition[];
    data: { region?: string; schools?: { id: string }[] };
  }

  /** A condition without the answer it looked at, which stands on the page; a table has only its kind, "" for no answer. */
  interface TableCondition extends Pick<Condition, "id" | "bound" | "met" | "source"> {
    kind: Kind | "";
    threshold: Value;
  }

  /** The questions of a form by their names: a table asks none that its form does not have. */
  interface AskedFields extends Map<string, Part> {
    get(name: string): Part;
  }

  /** A section of a page as the build wrote it for the search. */
  interface Entry {
    /** Its address. */
    id: string;
    page: string;
    title: string;
    text: string;
    audience: number;
  }

  /** Something people look for, the words they type for it, those it stands under, and the page that tells of it. */
  interface Thing {
    typed: string[];
    words: string[];
    page?: string;
  }

  /** A piece of a text, and whether it is what was sought. */
  interface Piece {
    text: string;
    hit?: boolean;
  }

  /** What the search shows: a section, or a place by its name. */
  interface Hit {
    href: string;
    title: string;
    parts: Piece[];
    place?: { name: string; town: string; alias: string; known: boolean };
  }

  /** How far loading is: the last two in bytes as they go over the line. */
  interface Progress {
    percent: number;
    loaded?: number;
    total?: number;
  }

  /** A day for a calendar. */
  interface CalendarEvent {
    key: string;
    on: Day;
    summary: string;
    description?: string;
    url?: string;
    /** A warning so many days before. */
    alarmDays?: number | null;
  }

  /** What stands in a cell of a table or a list. */
  type Cell = string | Node | null | undefined;
}
