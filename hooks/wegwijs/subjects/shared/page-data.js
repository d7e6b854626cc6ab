// What the page holds for its scripts: one block of JSON in its head, by the part of the page that reads it.

let data;

/**
 * What one part of the page reads; nothing on a page that is without it.
 * @param {string} part
 * @returns {Record<string, any>}
 */
export function pageData(part) {
  data ??= JSON.parse(document.querySelector("#gegevens")?.textContent ?? "{}");
  return data[part] ?? {};
}
