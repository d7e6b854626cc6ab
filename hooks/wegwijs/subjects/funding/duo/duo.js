// From the list to DUO: of one peildatum the sheets for its form, and the list beside DUO's own file.
import { el } from "../../shared/dom.js";
import { today } from "../../shared/format.js";
import { Check } from "./check.js";
import { blockName, formOf } from "./form.js";

/** @import {Explain} from "../explain.js" */
/** @import {List} from "./check.js" */
/** @import {Applied} from "./form-rows.js" */
/** @typedef {Applied & {reasons: Reason[]}} Block */

// The first peildatum of which an application can still arrive, or else the last one.
/** @type {(blocks: Pick<Applied, "last_days">[]) => number} */
export function firstOpen(blocks) {
  const found = blocks.findIndex(({ last_days }) => Object.values(last_days).some(({ last_day }) => last_day && last_day >= today()));
  return found < 0 ? blocks.length - 1 : found;
}

// Nothing where no application is sent, as in secondary education: that is then told.
/** @type {(blocks: Block[], explain: Explain, list: List) => HTMLElement | null} */
export function toDuo(blocks, explain, list) {
  if (!blocks.length) return null;
  const applied = blocks.filter(({ application }) => application.parts);
  const title = el("h3", {}, explain.word("fund.form.head"));
  const automatic = applied.length < blocks.length ? [el("p", {}, explain.word("fund.form.automatic"))] : [];
  if (!applied.length) return el("div", { className: "duo-form" }, title, ...automatic);
  const place = el("div");
  const chosen = firstOpen(applied);
  const select = el("select", { id: "duo-peildatum" }, ...applied.map((block, at) => el("option", { value: String(at), selected: at === chosen }, blockName(block, explain))));
  const check = new Check(list, explain);
  const show = () => {
    const block = applied[Number(select.value)];
    place.replaceChildren(formOf(block, explain));
    check.refresh(applied.filter(({ peildatum }) => peildatum === block.peildatum)); // a list may hold two types of school
  };
  select.addEventListener("change", show);
  show();
  return el("div", { className: "duo-form" }, title, ...automatic, el("p", { className: "no-print" }, explain.word("fund.form.text")),
    el("div", { className: "filters no-print" }, el("div", {}, el("label", { htmlFor: select.id }, explain.word("fund.form.which")), select)), place, check.box);
}
