// Which cells of a column of days the rules will not read as one, told before anything is computed. Needs no page.
import { isEmpty } from "./cells.js";
import { dayIn } from "./orders.js";
import { BIRTH, SERIAL } from "./recognise.js";

/** @import {Row} from "./recognise.js" */

const TOGETHER = /^(?:19|20)\d{6}$/;
const NONE = /^0{1,4}([-/.]?)0{1,2}\1?0{1,4}$/; // how the register writes a day of which nothing is known
const PARTLY = /^(?:0{1,2}[-/.])?(?:\d{1,2}[-/.])?\d{4}$|^\d{4}(?:[-/.]\d{1,2})?(?:[-/.]0{1,2})?$/; // of a birth that is enough

/** @type {(cell: string, name: string) => boolean} */
const isRead = (cell, name) => [dayIn(cell, "day"), dayIn(cell, "month")].some(Boolean) || [SERIAL, TOGETHER, NONE].some((form) => form.test(cell)) || (name === BIRTH && PARTLY.test(cell));

// Those that hold something else, in the order of the rows.
/** @type {(rows: Row[], place: number, name: string) => string[]} */
export const unread = (rows, place, name) => rows.map(({ cells }) => cells[place] ?? "").filter((cell) => !isEmpty(cell) && !isRead(cell, name));
