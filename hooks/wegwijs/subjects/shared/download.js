// Hands something made on this page to the visitor: as a file, or on the clipboard. Nothing is sent.

// Saves text, or bytes, under `name`; `type` is a media type such as "text/calendar".
/** @type {(name: string, type: string, content: string | Uint8Array<ArrayBuffer>) => void} */
export function download(name, type, content) {
  const charset = typeof content === "string" ? ";charset=utf-8" : "";
  const url = URL.createObjectURL(new Blob([content], { type: type + charset }));
  const anchor = Object.assign(document.createElement("a"), { href: url, download: name, hidden: true });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // some browsers read the file only after a question to the visitor
}

// Whether `text` is on the clipboard now; a page without permission to use it shows the text to select instead.
/** @type {(text: string) => Promise<boolean>} */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
