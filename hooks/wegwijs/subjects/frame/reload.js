// Loads the page again. A host may have marked its failure as lasting: what the page asked for is first asked for past what
// the browser kept.
export async function reload() {
  const asked = performance.getEntriesByType("resource").filter(({ name }) => /\.(js|json)$/.test(name));
  await Promise.allSettled(asked.map(({ name }) => fetch(name, { cache: "reload" })));
  location.reload();
}
