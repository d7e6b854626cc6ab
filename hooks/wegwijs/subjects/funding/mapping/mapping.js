// The work between a file and its answer: which sheet, which row has the headings, what the columns are, and what is said once.
import { asTyped, counted, fill, number } from "../../shared/format.js";
import { el } from "../../shared/dom.js";
import { forgetJudgements } from "../pupil_list/judgements.js";
import { UNTIL } from "./apart.js";
import { byOrder, proposalBox } from "./by-order.js";
import { chosenColumns, chosenTwice, columnTables, placesOf } from "./columns.js";
import { NONE } from "./kept.js";
import { orderFields } from "./orders.js";
import { Recogniser, isBsn } from "./recognise.js";
import { constantFields, constantsSaid, readSaid, setUsual, spread, valueFields } from "./said.js";
import { Refused } from "../sheets/refused.js";
import { asText } from "../sheets/sheets.js";

/** @import {Explain} from "../explain.js" */
/** @import {Mapping as Kept} from "./kept.js" */
/** @import {Columns, Header, Recognised, Seen} from "./recognise.js" */
/** @import {Read, Sheet} from "../sheets/refused.js" */

export class Mapping {
  /** @param {Part} box @param {Columns} columns */
  constructor(box, columns) {
    this.box = box;
    this.columns = columns;
    this.known = columns.known;
    this.recogniser = new Recogniser(columns);
    /** @type {Kept} */
    this.kept = NONE;
    /** @type {Header | undefined} */
    this.said = undefined;
    box.addEventListener("change", (event) => this.changed(/** @type {HTMLSelectElement & Told} */ (event.target)));
    box.addEventListener("click", ({ target }) => { if (target instanceof HTMLElement) this.pressed(target.dataset); });
  }

  // The sheet of which most columns are known: others hold an explanation, or the teachers. Nothing without any pupil.
  /** @param {Read} read @returns {Sheet | undefined} */
  fullest({ sheets }) {
    const found = sheets.map((sheet) => ({ sheet, ...this.recogniser.recognise(sheet) })).filter(({ rows }) => rows.length);
    const known = (/** @type {Recognised} */ { seen }) => seen.filter(({ taken }) => taken).length;
    return found.length ? found.reduce((best, one) => (known(one) > known(best) ? one : best)).sheet : undefined;
  }

  // A file as it was read, with its bytes, which the rules read themselves where they are text. Raises Refused without pupils.
  /** @param {Read} read @param {Uint8Array} bytes @param {string} name @param {Explain} explain */
  show(read, bytes, name, explain) {
    const fullest = this.fullest(read);
    if (!fullest) throw new Refused("empty");
    if (this.box.querySelector("select[data-compared]")) this.keepSaid();
    /** @type {Read} */
    this.read = read;
    /** @type {Explain} */
    this.explain = explain;
    /** @type {Sheet} */
    this.sheet = fullest;
    this.bytes = bytes;
    this.name = name;
    this.refresh();
    this.box.hidden = false;
    this.box.querySelector("h2")?.focus();
  }

  // What was said of the list before holds for the next one too, where its headings are the same.
  keepSaid() {
    const { columns, ...said } = this.mapping;
    this.kept = { columns: { ...this.kept.columns, ...columns }, ...said, orders: {} }; // which is seen anew in each list
  }

  /** @param {Header} [header] as a person says it, else as it is found */
  refresh(header) {
    this.said = header;
    /** @type {Recognised} */
    this.found = this.recogniser.recognise(this.sheet, header);
    this.box.querySelector(".seen").replaceChildren(...[
      this.sheetChoice(), el("p", {}, this.told()), ...this.noted(), this.headerChoice(), el("div", { className: "proposed" }),
      ...columnTables(this.found, this.known, this.explain, this.kept),
    ].filter((part) => part !== null));
    this.refreshSaid();
  }

  refreshSaid() {
    this.propose();
    const there = placesOf(this.box);
    const now = readSaid(this.box);
    const said = { constants: { ...this.kept.constants, ...now.constants }, values: { ...this.kept.values, ...now.values }, orders: { ...this.kept.orders, ...now.orders } };
    const fields = [
      orderFields(this.known, there, this.found, this.explain, said.orders),
      constantFields(this.columns, there, this.found, this.explain, said),
      ...valueFields(this.columns, there, this.found, this.explain, said),
    ];
    this.box.querySelector(".said").replaceChildren(...fields.filter((part) => part !== null));
    this.tellAbsent();
  }

  // Of columns of days whose headings tell nothing, which they may be: as long as nobody chose.
  propose() {
    const proposal = byOrder(this.found, this.known, Object.fromEntries(placesOf(this.box)));
    this.box.querySelector(".proposed").replaceChildren(...(proposal ? [proposalBox(proposal, this.explain)] : []));
  }

  /** @param {DOMStringMap} dataset of a button */
  pressed({ usual, take }) {
    if (usual) setUsual(this.box, usual);
    if (take) this.take(JSON.parse(take));
    if (usual || take) this.tellAbsent();
  }

  // What was proposed, beside what was chosen already; each column can still be said to be something else.
  /** @param {{[compared: string]: string}} columns */
  take(columns) {
    const said = this.mapping;
    this.kept = { ...said, columns: { ...this.kept.columns, ...said.columns, ...columns } };
    this.refresh(this.said);
    const told = el("p", { className: "notice", tabIndex: -1 }, this.explain.word("fund.list.by-order.taken"));
    this.box.querySelector(".proposed").replaceChildren(told);
    told.focus();
  }

  /** @param {HTMLSelectElement & Told} target */
  changed(target) {
    if (target.dataset.sheet) this.choose(this.read.sheets[Number(target.value)]);
    else if (target.dataset.header) this.refresh(asHeader(target.value));
    else if (target.dataset.compared !== undefined) this.refreshSaid();
    else spread(this.box, target);
    this.tellAbsent();
  }

  /** @param {Sheet} sheet */
  choose(sheet) {
    this.sheet = sheet;
    forgetJudgements(); // of the pupils of another sheet
    this.refresh();
  }

  told() {
    const columns = this.found.seen.filter(({ of }) => !of).length;
    const pupils = this.recogniser.pupilsIn(this.found);
    return fill(this.explain.word("fund.list.read"), {
      name: this.name || this.explain.word("fund.list.pasted"),
      rows: fill(counted(this.explain.word("fund.list.read.rows"), pupils), { n: number(pupils) }),
      columns: fill(counted(this.explain.word("fund.list.read.columns"), columns), { n: number(columns) }),
    });
  }

  noted() {
    const names = this.found.seen.filter(({ dropped }) => dropped).map(({ heading }) => heading);
    const staff = this.recogniser.staffIn(this.found);
    const other = staff.length ? [fill(this.explain.word("fund.list.staff"), { columns: this.explain.row(staff) })] : [];
    const mixed = this.found.seen.flatMap((column) => (column.strange === undefined ? [] : [this.mixedText(column, column.strange)]));
    const dropped = names.length ? [fill(this.explain.word("fund.list.dropped.text"), { columns: this.explain.row(names) })] : [];
    const notes = Object.entries(this.sheet.notes).map(([code, { n, example }]) => fill(counted(this.explain.word(`fund.noted.${code}`), n), { n: number(n), row: example }));
    return [...other, ...mixed, ...dropped, ...notes].map((text) => el("p", { className: "notice" }, text));
  }

  /** @param {string} column @returns {boolean} */
  takenApart(column) {
    return this.found.seen.some(({ of }) => of === column);
  }

  // A column that holds two things and was not taken apart, with the first cell that is not understood.
  /** @param {Seen} column @param {string} strange */
  mixedText({ heading, place }, strange) {
    const row = this.found.rows.find(({ cells }) => (cells[place] ?? "") === strange)?.number ?? 0;
    return fill(this.explain.word("fund.list.mixed"), { column: heading, row: number(row), cell: isBsn(strange) ? "–" : asTyped(shorten(strange)) });
  }

  sheetChoice() {
    const { sheets } = this.read;
    if (sheets.length < 2) return null;
    const hidden = (/** @type {Sheet} */ { name, hidden: is }) => (is ? fill(this.explain.word("fund.list.sheet.hidden"), { name }) : name);
    const select = el("select", { id: "blad" }, ...sheets.map((sheet, place) => el("option", { value: String(place), selected: sheet === this.sheet }, hidden(sheet))));
    select.dataset.sheet = "1";
    return el("div", { className: "said-field" }, el("label", { htmlFor: "blad" }, this.explain.word("fund.list.sheet")), select);
  }

  headerChoice() {
    const { header } = this.found;
    const select = el("select", { id: "koprij" }, ...headersOf(this.sheet).map((one) => el("option", { value: asValue(one), selected: asValue(one) === asValue(header) }, this.headerLabel(one))));
    select.dataset.header = "1";
    return el("details", { className: "card" }, el("summary", {}, fill(this.explain.word(header.two ? "fund.list.header.two" : "fund.list.header"), rowsOf(header))),
      el("div", { className: "said-field" }, el("label", { htmlFor: "koprij" }, this.explain.word("fund.list.header.choose")), select));
  }

  // The number of the row, or of both, with what stands in it.
  /** @param {Header} header */
  headerLabel(header) {
    const { row, above } = rowsOf(header);
    const cells = this.recogniser.headings(this.sheet.rows, header).filter((cell) => cell && !this.recogniser.saysWho(cell));
    return `${header.two ? `${above} + ` : ""}${row}: ${cells.slice(0, 3).join(" · ")}`.slice(0, 80);
  }

  // Needed columns that nothing stands for now, and columns that two stand for. Without the day of leaving nobody has left, and
  // nothing in an answer would say so.
  tellAbsent() {
    const there = placesOf(this.box);
    const { constants } = readSaid(this.box);
    const label = (/** @type {string} */ name) => this.known.find((one) => one.name === name)?.label ?? name;
    const absent = this.known.filter(({ name, required }) => required && !there.has(name) && !constants[name]).map((one) => one.label);
    const twice = chosenTwice(this.box).map(label);
    const lines = [
      !there.has(UNTIL) && this.explain.word("fund.list.no-leaving"),
      absent.length && fill(this.explain.word("fund.list.absent"), { columns: this.explain.row(absent) }),
      twice.length && fill(this.explain.word("fund.list.twice"), { columns: this.explain.row(twice) }),
    ].filter(Boolean);
    const place = this.box.querySelector(".absent");
    place.hidden = !lines.length;
    place.replaceChildren(...lines.map((line) => el("p", {}, line)));
  }

  // Where each column that is read stands, and what was said to stand first in its days.
  get places() { return placesOf(this.box); }

  get orders() { return readSaid(this.box).orders; }

  // What the cells of a column stand for, by the row.
  /** @param {string} name @returns {{[row: string]: string}} */
  meantIn(name) {
    const place = placesOf(this.box).get(name);
    const words = readSaid(this.box).values[name] ?? {};
    return place === undefined ? {} : Object.fromEntries(this.found.rows.map(({ number: row, cells }) => [row, words[cells[place] ?? ""] ?? cells[place] ?? ""]));
  }

  // What the rules are told: beside what a person said also of each column that says who a child is that it is not read.
  /** @returns {Kept} */
  get sent() {
    const said = this.mapping;
    const dropped = this.found.seen.filter((column) => column.dropped).map(({ compared }) => [compared, ""]);
    return { ...said, columns: { ...Object.fromEntries(dropped), ...said.columns } };
  }

  // What could be set once for the whole list and is not: a link to each of its fields.
  get unset() {
    const fields = [...this.box.querySelectorAll(/** @type {"select"} */ ("select[data-constant]"))].filter(({ value }) => !value);
    return fields.map(({ id }) => el("a", { href: `#${id}` }, this.box.querySelector(`label[for="${id}"]`).textContent ?? ""));
  }

  /** @returns {Kept} */
  get mapping() {
    const { orders, ...said } = readSaid(this.box);
    return { columns: chosenColumns(this.box), ...said, orders: Object.fromEntries(Object.entries(orders).filter(([, order]) => order)) };
  }

  // What was kept goes before what stands there, where any of its columns stands in this list. Says how many do, and what
  // holds for the whole list by it.
  /** @param {Kept} kept @returns {string} */
  open(kept) {
    const { word, row } = this.explain;
    const known = Object.keys(kept.columns).filter((name) => kept.columns[name]);
    const there = known.filter((name) => this.found.seen.some(({ compared }) => compared === name));
    const fits = fill(counted(word("fund.list.mapping.fits"), known.length), { fits: number(there.length), n: number(known.length) });
    if (known.length && !there.length) return `${fits} ${word("fund.list.mapping.unfit")}`;
    this.kept = kept;
    this.box.querySelector(".said").replaceChildren();
    this.refresh(this.said);
    const said = constantsSaid(this.box);
    return said.length ? `${fits} ${fill(word("fund.list.mapping.for-all"), { columns: row(said) })}` : fits;
  }

  // The list for the rules: a text as it came, where they find the headings themselves; else the sheet from its headings
  // on, each row with its number.
  get content() {
    const { header, headings, rows, apart } = this.found;
    if (this.read.kind === "csv" && !this.said && !header.two && !apart) return this.bytes;
    /** @type {string[][]} */
    const all = this.sheet.rows.map(() => []);
    if (header.place >= 0) all[header.place] = headings;
    for (const { number: row, cells } of rows) all[row - 1] = cells;
    return asText({ ...this.sheet, rows: all });
  }
}

const LONGEST = 40; // letters of a cell that are repeated

/** @type {(text: string) => string} */
const shorten = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const MOST_HEADERS = 30; // the first rows that are not empty, in which they are looked for

// Where the headings can stand: each row by itself, and together with the row above it.
/** @type {(sheet: Sheet) => Header[]} */
function headersOf({ rows }) {
  const filled = rows.flatMap((cells, place) => (cells.length ? [place] : [])).slice(0, MOST_HEADERS);
  return filled.flatMap((place) => [{ place, two: false }, ...(filled.includes(place - 1) ? [{ place, two: true }] : [])]);
}

/** @type {(header: Header) => {row: string, above: string}} */
const rowsOf = ({ place }) => ({ row: number(place + 1), above: number(place) });

/** @type {(header: Header) => string} */
const asValue = ({ place, two }) => `${place}${two ? "+" : ""}`;

/** @type {(value: string) => Header} */
const asHeader = (value) => ({ place: parseInt(value, 10), two: value.endsWith("+") });
