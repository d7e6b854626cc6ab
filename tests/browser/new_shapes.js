([told, values, fresh]) => {
  // The shapes of `tests/support/shapes.py` on the page as it stands. Without `fresh`: how it is shown, and every shape.
  // With `fresh`, a list of shapes: marks the first element of each, where axe has to look to see each of them once.
  const sum = (text, from) => {
    let at = from;
    for (let place = 0; place < text.length; place += 1) at = (at * 131 + text.charCodeAt(place)) % 2 ** 45;
    return at;
  };
  const own = (element) => {
    const parts = element.getAttributeNames().filter((name) => told.includes(name) || name.startsWith("aria-"));
    const said = parts.sort().map((name) => `${name}=${values.includes(name) ? element.getAttribute(name) : ""}`);
    const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    return `${element.localName} ${said.join(" ")} ${words}`;
  };
  const left = new Set(fresh);
  const found = new Set();
  const visit = (element, inside) => {
    const shape = sum(own(element), inside);
    found.add(shape);
    element.toggleAttribute("data-fresh", left.delete(shape));
    for (const child of element.children) visit(child, shape);
  };
  visit(document.documentElement, 1);
  const how = [matchMedia("(prefers-color-scheme: dark)").matches, innerWidth];
  return [...how, [...found]];
}
