// Stands in for the worker that runs Python: the same rules, answered by the Python of the tests over the line.
self.onmessage = async ({ data: { id, start, request, content } }) => {
  if (start) { self.postMessage({ ready: true }); return; }
  const response = await fetch("/rules-beside", { method: "POST", body: new Blob([request, "\n", content ?? ""]) });
  if (response.ok) self.postMessage({ id, result: await response.text() });
  else self.postMessage({ id, failed: "broken", detail: String(response.status) });
};
