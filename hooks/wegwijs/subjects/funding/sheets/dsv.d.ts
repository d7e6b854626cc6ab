// Of d3-dsv what is used here; it brings no types itself.
export default function dsv(separator: string): { parseRows(text: string): string[][]; formatRows(rows: string[][]): string };
