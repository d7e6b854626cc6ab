// Days as an iCalendar file (RFC 5545), the same bytes as `calculators/ics.py` makes from the same days.

const UID_DOMAIN = "wegwijs-naar-school.invalid";
const PRODUCT = "-//Wegwijs naar school//calculators//NL";
const LINE_OCTETS = 75;

// `events` are `{key, on, summary, description, url, alarmDays}`; `on` and `stamp` are ISO days. The stamp is no clock:
// the same days give the same bytes, so that a calendar taken twice changes nothing.
/** @type {(events: CalendarEvent[], file: {stamp: Day, name?: string}) => string} */
export function calendar(events, { stamp, name = "" }) {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:${PRODUCT}`, "CALSCALE:GREGORIAN", "METHOD:PUBLISH"];
  if (name) lines.push(`X-WR-CALNAME:${escape(name)}`);
  for (const event of [...events].sort(byDay)) lines.push(...eventLines(event, stamp));
  lines.push("END:VCALENDAR");
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** @type {(key: string) => string} */
export const uid = (key) => `${key.replaceAll("/", "-")}@${UID_DOMAIN}`;

/** @type {(one: CalendarEvent, other: CalendarEvent) => number} */
const byDay = (one, other) => compare(one.on, other.on) || compare([...one.key], [...other.key]);

// By code point, as Python does; JavaScript's own order looks at halves of them.
/** @type {(one: ArrayLike<string>, other: ArrayLike<string>) => number} */
function compare(one, other) {
  for (let index = 0; index < Math.min(one.length, other.length); index++) {
    const difference = codePoint(one[index]) - codePoint(other[index]);
    if (difference) return difference;
  }
  return one.length - other.length;
}

/** @type {(character: string) => number} */
const codePoint = (character) => /** @type {number} */ (character.codePointAt(0));

/** @type {(iso: Day) => string} */
const compact = (iso) => iso.replaceAll("-", "");

/** @type {(iso: Day) => Day} */
function nextDay(iso) {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** @type {(event: CalendarEvent, stamp: Day) => string[]} */
function eventLines({ key, on, summary, description = "", url = "", alarmDays = null }, stamp) {
  return [
    "BEGIN:VEVENT",
    `UID:${uid(key)}`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(on))}`,
    `SUMMARY:${escape(summary)}`,
    ...(description ? [`DESCRIPTION:${escape(description)}`] : []),
    ...(url ? [`URL:${oneLine(url)}`] : []),
    "TRANSP:TRANSPARENT",
    ...(alarmDays === null ? [] : alarmLines(summary, alarmDays)),
    "END:VEVENT",
  ];
}

/** @type {(summary: string, days: number) => string[]} */
const alarmLines = (summary, days) =>
  ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escape(summary)}`, `TRIGGER:-P${days}D`, "END:VALARM"];

/** @type {(text: string) => string} */
function escape(text) {
  const lines = text.replace(/\r\n?/g, "\n");
  const escaped = lines.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
  return [...escaped].filter((char) => char === "\t" || (char >= " " && char !== "\x7f")).join("");
}

/** @type {(value: string) => string} */
const oneLine = (value) => [...value].filter((char) => char > " " && char !== "\x7f").join("");

// Pieces of at most 75 octets; no character is cut in two.
/** @type {(line: string) => string} */
function fold(line) {
  const octets = new TextEncoder();
  const pieces = [];
  let piece = "", size = 0;
  for (const char of line) {
    const more = octets.encode(char).length;
    if (size + more > LINE_OCTETS) {
      pieces.push(piece);
      [piece, size] = [" ", 1];
    }
    piece += char;
    size += more;
  }
  return [...pieces, piece].join("\r\n");
}
