// Days as a spreadsheet keeps them: so many days after its first one, shown as a day by the format of the cell.
const DAY = 86_400_000;
const FIRST = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
const LEAP = 60; // 29 February 1900, which never was; the days before it are one further
const LAST = 2_958_465; // 31 December 9999
const DAYS_OF_OLD = new Set([14, 15, 16, 17, 22, ...[27, 28, 29, 30, 31, 34, 35, 36], ...[50, 51, 52, 53, 54, 57, 58]]);

// The day as year-month-day, or nothing for a number that is none.
/** @type {(serial: number, from1904: boolean) => string} */
export function dayOf(serial, from1904) {
  const whole = Math.floor(serial);
  if (from1904) return whole >= 0 && whole <= LAST ? iso(FIRST[1904] + whole * DAY) : "";
  if (whole < 1 || whole === LEAP || whole > LAST) return "";
  return iso(FIRST[1900] + (whole < LEAP ? whole + 1 : whole) * DAY);
}

// The number of a day as year-month-day, 0 for a day that a spreadsheet cannot keep so: none before March 1900.
/** @type {(day: string) => number} */
export function serialOf(day) {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN;
  const serial = (time - FIRST[1900]) / DAY;
  return serial > LEAP && serial <= LAST && iso(time) === day ? serial : 0;
}

/** @type {(time: number) => string} */
const iso = (time) => new Date(time).toISOString().slice(0, 10);

// Whether a format shows a number as a day; one of hours alone does not.
/** @type {(id: number, code: string | undefined) => boolean} */
export function showsDay(id, code) {
  if (code === undefined) return DAYS_OF_OLD.has(id);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return /[dy]/i.test(bare) && !/general/i.test(bare);
}

// A number as it stands in its cell: 12 and not 12.0, and with the noughts that a format such as 0000 puts before it.
/** @type {(text: string, code: string | undefined) => string} */
export function shown(text, code) {
  const number = Number(text);
  if (!Number.isFinite(number) || text === "") return text;
  return code && /^0+$/.test(code) && number >= 0 ? String(Math.round(number)).padStart(code.length, "0") : String(number);
}
