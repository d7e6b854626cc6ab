// Another language of the same page, in the same state: the fragment never reaches a server, so it can go along.

/** @type {(event: any) => void} */
function carry({ target }) {
  const link = target.closest?.(".menu.lang a");
  if (link) Object.assign(link, { search: location.search, hash: location.hash });
}

for (const kind of ["click", "auxclick", "contextmenu"]) document.addEventListener(kind, carry, true);
