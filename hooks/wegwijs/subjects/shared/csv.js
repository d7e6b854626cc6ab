// A table as CSV that Dutch spreadsheets open: semicolons, and a quote before what a spreadsheet would compute.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]\d+([.,]\d+)?$/;

/** @type {(value: unknown) => string} */
function cell(value) {
  const text = String(value ?? "");
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

// An amount as spreadsheets with semicolons read it: with a decimal comma. Nothing stays nothing.
/** @type {(amount: string | number | null | undefined) => string | undefined} */
export const decimal = (amount) => amount?.toString().replace(".", ",");

// With a byte order mark, or spreadsheets read the letters of other languages wrongly.
/** @type {(rows: unknown[][]) => string} */
export const csv = (rows) => `\ufeff${rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("")}`;
