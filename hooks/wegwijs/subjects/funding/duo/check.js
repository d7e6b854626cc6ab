// The own list beside DUO's file of a peildatum. The file is read here and goes nowhere; a number of the state is compared and
// never shown or kept.
import { details, el } from "../../shared/dom.js";
import { counted, day, fill, number } from "../../shared/format.js";
import { evidence } from "../mapping/orders.js";
import { isBsn } from "../mapping/recognise.js";
import { MOST_BYTES, Refused } from "../sheets/refused.js";
import { readSheets } from "../sheets/sheets.js";
import { told } from "./check-told.js";
import { compare } from "./compare.js";
import { FIELDS, heldIn } from "./fields.js";
import { peildataIn, propose, tabOfName } from "./propose.js";

/** @import {Explain} from "../explain.js" */
/** @import {Known, Recognised, Recogniser, Row, Seen} from "../mapping/recognise.js" */
/** @import {Read, Sheet} from "../sheets/refused.js" */
/** @import {AtDuo, Own} from "./compare.js" */
/** @import {Held} from "./fields.js" */
/** @import {Column} from "./propose.js" */
/** @typedef {{recogniser: Recogniser, found: Recognised, known: Known[], places: Map<string, number>, orders: {[column: string]: string}}} List the own list as it was read, where its columns stand, and what stands first in its days */
/** @typedef {{peildatum: Day, as_in: number | null, last_days: {[part: string]: {last_day: Day | null}}, reasons: Reason[]}} Judged */
/** @typedef {{name: string, found: Recognised, tab: string, titles: string[]}} Part a sheet of DUO's file */

const STATE = /bsn|burgerserv|onderwijsn|(^|_)pgn|persoonsgebonden/; // headings of numbers that may be compared, and no more
const LEFT_OUT = "-";
const TABS = ["", "1", "2", "3", LEFT_OUT];
/** @type {{read?: Read, name: string}} */
let file = { name: "" }; // stays while the list is computed again

// Nothing of it stays when the visitor clears everything.
export function forget() { file = { name: "" }; }

export class Check {
  /** @param {List} list @param {Explain} explain */
  constructor(list, explain) {
    this.list = list;
    this.explain = explain;
    /** @type {Judged[]} */
    this.blocks = [];
    /** @type {Part[]} */
    this.sheets = [];
    const { word } = explain;
    this.input = el("input", { type: "file", id: "duo-bestand", accept: ".xlsx,.xlsm,.ods,.csv,.txt" });
    this.input.addEventListener("change", () => { if (this.input.files?.[0]) this.take(this.input.files[0]); });
    this.problem = el("p", { className: "field-error", role: "alert", hidden: true });
    this.choices = el("div");
    this.outcome = el("div", { className: "compared" });
    this.choices.addEventListener("change", () => this.tell());
    this.box = details(word("fund.check.head"), el("p", {}, word("fund.check.text")), el("p", { className: "hint" }, word("fund.check.private")),
      el("label", { htmlFor: this.input.id }, word("fund.check.file")), this.input, this.problem, this.choices, this.outcome);
    this.box.classList.add("duo-check");
    if (file.read) { this.box.open = true; this.offer(file.read); }
  }

  // For another peildatum the same file is compared again.
  /** @param {Judged[]} blocks */
  refresh(blocks) {
    this.blocks = blocks;
    this.tell();
  }

  /** @param {File} given */
  async take(given) {
    this.refuse("");
    try {
      if (given.size > MOST_BYTES) throw new Refused("too-large");
      file = { read: await readSheets(new Uint8Array(await given.arrayBuffer())), name: given.name };
      this.offer(/** @type {Read} */ (file.read));
      this.tell();
    } catch (error) {
      this.refuse(fill(this.explain.word(`fund.file.${error instanceof Refused ? error.code : "damaged"}`), { got: error instanceof Refused ? error.got : "" }));
    }
  }

  /** @param {string} text */
  refuse(text) {
    Object.assign(this.problem, { textContent: text, hidden: !text });
    if (text) { this.sheets = []; this.choices.replaceChildren(); this.outcome.replaceChildren(); }
  }

  // What a person says of the file: each choice proposed where it is to be seen.
  /** @param {Read} read */
  offer({ sheets }) {
    const { explain, list: { recogniser, found } } = this;
    this.sheets = sheets.map((sheet) => {
      const read = recogniser.recognise(sheet);
      return { name: sheet.name, found: read, tab: tabOfName(sheet.name), titles: [sheet.name, ...sheet.rows.slice(0, Math.max(0, read.header.place)).flat()] };
    }).filter((sheet) => sheet.found.rows.length);
    const [own, other] = [columnsOf([found]), columnsOf(this.sheets.map((sheet) => sheet.found))];
    const best = propose(own, other);
    const rows = this.sheets.reduce((all, sheet) => all + sheet.found.rows.length, 0);
    const text = fill(counted(explain.word("fund.check.read"), rows), { name: file.name || explain.word("fund.list.pasted"), n: number(rows) });
    this.choices.replaceChildren(el("p", { role: "status" }, text, " ", best ? fill(counted(explain.word("fund.check.proposed"), best.shared), { n: number(best.shared) }) : explain.word("fund.check.no-proposal")),
      this.choice("duo-eigen", "fund.check.own-column", own.map(({ name }) => [name, headingOf([found], name)]), best?.own),
      this.choice("duo-kolom", "fund.check.duo-column", other.map(({ name }) => [name, headingOf(this.sheets.map((sheet) => sheet.found), name)]), best?.other),
      ...this.sheets.map((sheet, place) => this.choice(`duo-blad-${place}`, fill(explain.word("fund.check.tab-of"), { sheet: sheet.name || file.name, rows: number(sheet.found.rows.length) }),
        TABS.map((tab) => [tab, explain.word(tab === LEFT_OUT ? "fund.check.tab.out" : tab ? `fund.form.tab.${tab}` : "fund.check.tab.unknown")]), sheet.tab, false)));
  }

  /** @param {string} id @param {string} label @param {string[][]} options @param {string} [value] @param {boolean} [empty] @returns {HTMLElement} */
  choice(id, label, options, value = "", empty = true) {
    const select = el("select", { id }, ...(empty ? [el("option", { value: "" }, "–")] : []), ...options.map(([name, text]) => el("option", { value: name, selected: name === value }, text)));
    return el("div", { className: "said-field" }, el("label", { htmlFor: id }, this.explain.word(label)), select);
  }

  /** @param {string} id @returns {string} */
  chosen(id) {
    return /** @type {HTMLSelectElement | null} */ (this.choices.querySelector(`#${id}`))?.value ?? "";
  }

  tell() {
    const [own, other] = [this.chosen("duo-eigen"), this.chosen("duo-kolom")];
    if (!own || !other || !this.blocks.length) { this.outcome.replaceChildren(); return; }
    const beside = fill(this.explain.word("fund.check.file-of"), { name: file.name || this.explain.word("fund.list.pasted"), day: day(this.blocks[0].peildatum) });
    this.outcome.replaceChildren(el("p", {}, beside), ...this.otherDay(), ...told(compare(this.ownRows(own), this.duoRows(other)), this.blocks, this.lacking(other), this.explain));
  }

  // A peildatum in a title of the file, or in its name, that is not the one it is laid beside.
  otherDay() {
    const { peildatum } = this.blocks[0];
    const seen = peildataIn([file.name.replaceAll("_", " "), ...this.sheets.flatMap(({ titles }) => titles)]);
    if (!seen.length || seen.includes(peildatum)) return [];
    return [el("p", { className: "notice other-day", role: "alert" }, fill(this.explain.word("fund.check.other-day"), { seen: this.explain.row(seen.map((one) => day(one))), day: day(peildatum) }))];
  }

  /** @param {Row} row @param {(field: string) => number | undefined} placeOfField @param {(field: string) => boolean} monthFirst @returns {Held} */
  held({ cells }, placeOfField, monthFirst) {
    return Object.fromEntries(FIELDS.map((field) => [field, heldIn(field, cells[placeOfField(field) ?? -1] ?? "", monthFirst(field), this.list.known)]));
  }

  /** @param {string} column @returns {Own[]} */
  ownRows(column) {
    const reasons = new Map(this.blocks.flatMap((block) => block.reasons).map((reason) => [reason.row, reason]));
    const place = placeOf(this.list.found, column);
    const { places, orders } = this.list;
    return this.list.found.rows.map((row) => ({ row: row.number, number: row.cells[place] ?? "", reason: reasons.get(row.number),
      held: this.held(row, (field) => places.get(field), (field) => orders[field] === "month") }));
  }

  /** @param {string} column @returns {AtDuo[]} */
  duoRows(column) {
    return this.sheets.flatMap(({ name, found }, at) => {
      const [place, tab] = [placeOf(found, column), this.chosen(`duo-blad-${at}`)];
      if (place < 0 || tab === LEFT_OUT) return [];
      const places = new Map(found.seen.filter(({ dropped }) => !dropped).map((one) => [one.taken, one.place]));
      const months = new Map(FIELDS.map((field) => [field, evidence(found.rows, places.get(field) ?? -1).month.length > 0]));
      return found.rows.map((row) => ({ row: row.number, number: row.cells[place] ?? "", sheet: name, tab, held: this.held(row, (field) => places.get(field), (field) => months.get(field) ?? false) }));
    });
  }

  // Sheets without the column are not compared, and named.
  /** @param {string} column @returns {string[]} */
  lacking(column) {
    return this.sheets.filter(({ found }, at) => placeOf(found, column) < 0 && this.chosen(`duo-blad-${at}`) !== LEFT_OUT).map(({ name }) => name);
  }
}

// Who a child is stands in no column that is looked at, but for a number.
/** @type {(found: Recognised) => Seen[]} */
const looked = ({ seen }) => seen.filter(({ dropped, ofState, compared }) => !dropped || ofState || STATE.test(compared));

/** @type {(found: Recognised, name: string) => number} */
const placeOf = (found, name) => looked(found).find(({ compared }) => compared === name)?.place ?? -1;

/** @type {(all: Recognised[]) => Column[]} */
function columnsOf(all) {
  const names = [...new Set(all.flatMap((found) => looked(found).map(({ compared }) => compared)))];
  return names.map((name) => ({ name, values: all.flatMap((found) => { const place = placeOf(found, name); return place < 0 ? [] : found.rows.map(({ cells }) => cells[place] ?? ""); }) }));
}

/** @type {(all: Recognised[], name: string) => string} */
function headingOf(all, name) {
  const heading = all.flatMap(looked).find(({ compared }) => compared === name)?.heading ?? "";
  return isBsn(heading) ? "–" : heading;
}
