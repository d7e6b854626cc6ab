// What the page holds for its scripts: one block of JSON in its head, by the part of the page that reads it.

const block = document.querySelector("#gegevens");
const data = block ? JSON.parse(block.textContent) : {};

/**
 * What one part of the page reads; nothing on a page that is without it.
 * @param {string} part
 * @returns {Record<string, any>}
 */
export const pageData = (part) => data[part] ?? {};
