// A form of the library JSON Editor, with what the page needs of it: its words, its errors, its fields.
/* global JSONEditor */

const ROOT = "root";
const FEW = 2; // items of a list that stand open from the start

/** The look of plain HTML, without styles that the policy of the page refuses, and with labels that are read aloud. */
class Theme extends JSONEditor.defaults.themes.html {
  constructor(editor) {
    super(editor);
    this.options = { disable_theme_rules: true };
  }

  getHeader(text, depth) {
    const header = super.getHeader(text, depth);
    if (header.textContent.trim()) {
      header.setAttribute("role", "heading");
      header.setAttribute("aria-level", Math.min(1 + (depth || 2), 6));
    }
    return header;
  }

  getOptInCheckbox(name) {
    const checkbox = Object.assign(document.createElement("input"), { type: "checkbox", id: `${name}-opt-in` });
    const container = document.createElement("span");
    const label = this.getHiddenLabel(name);
    container.append(checkbox, label);
    return { label, checkbox, container };
  }

  visuallyHidden(element) {
    element?.classList.add("unseen");
  }

  getHiddenText(text) {
    return Object.assign(document.createElement("span"), { textContent: text, className: "unseen" });
  }

  getHiddenLabel(text) {
    return Object.assign(document.createElement("label"), { textContent: text, className: "unseen" });
  }

  addInputError(input, text) {
    super.addInputError(input, text);
    input.errmsg.removeAttribute("role");
    input.errmsg.style.color = "";
    input.setAttribute("aria-invalid", "true");
    describe(input, "wrong", input.errmsg);
  }

  getErrorMessage(text) {
    return Object.assign(document.createElement("p"), { textContent: text, className: "errmsg" });
  }

  removeInputError(input) {
    super.removeInputError(input);
    input.removeAttribute("aria-invalid");
  }
}

/** Have a field described by what stands below it, besides what describes it already. */
function describe(input, as, below) {
  below.id ||= `${input.id}-${as}`;
  const ids = new Set((input.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  input.setAttribute("aria-describedby", [...ids.add(below.id)].join(" "));
}

JSONEditor.defaults.themes.edit = Theme;

/** The library's sentences in the words of the page: `{value}` there is its `{{0}}`. */
function speak(words) {
  const own = JSONEditor.defaults.languages.en;
  for (const name of Object.keys(own)) {
    const said = words[name.toLowerCase()];
    if (said) own[name] = said.replace("{value}", "{{0}}");
  }
}

/** A form for `schema` that holds `value`, in `place`; long lists of choices stand in `lists`. */
export async function formOf(place, lists, { schema, value, choices }, told) {
  speak(told.library);
  lists.replaceChildren(...Object.entries(choices).map(datalist));
  let refused = [];
  // Copies: the library writes the chosen way into the path of what it is given.
  const refusals = (now, path) => refused.filter((one) => one.path === path && one.now === JSON.stringify(now)).map((one) => ({ ...one }));
  const editor = new JSONEditor(place, {
    schema,
    startval: value,
    theme: "edit",
    disable_edit_json: true,
    disable_properties: true,
    disable_array_delete_all_rows: true,
    disable_array_delete_last_row: true,
    remove_empty_properties: true,
    keep_oneof_values: false,
    no_additional_properties: false,
    use_default_values: false,
    show_errors: "interaction",
    custom_validators: [ofPattern, (_, now, path) => refusals(now, path)],
  });
  await new Promise((ready) => { editor.on("ready", ready); });
  editor.on("change", () => dress(editor, place, told));
  dress(editor, place, told);
  for (const one of Object.values(editor.editors)) {
    if (one?.rows?.length > FEW) for (const row of one.rows) row.collapse_control?.click();
  }
  const nearest = (path) => {
    const parts = [ROOT, ...path.split(".")];
    while (parts.length > 1 && !editor.getEditor(parts.join("."))) parts.pop();
    return editor.getEditor(parts.join("."));
  };
  return {
    value: () => editor.getValue(),
    end: () => editor.destroy(),
    wrong: () => chosen(editor, editor.validate(editor.getValue())).map(({ path, message }) => ({ path: path.replace(/^root\.?/, ""), told: message })),
    isRight: () => {
      const found = editor.validate(editor.getValue());
      editor.root.showValidationErrors(found);
      return !found.length;
    },
    refuse: (problems) => {
      refused = problems.filter((one) => one.path).map(({ path, told: message }) => {
        const at = nearest(path);
        return { path: at.path, property: "server", message, now: JSON.stringify(at.getValue()) };
      });
      editor.root.showValidationErrors(editor.validate(editor.getValue()));
    },
    nameOf: (path) => (path ? namesOf(nearest(path)) : ""),
    focus: (path) => focus(nearest(path)),
  };
}

/** The form of a text. Not as the library's `pattern`, which becomes an attribute that browsers read by stricter rules. */
function ofPattern(schema, value, path) {
  const { "x-pattern": pattern, "x-expected": message } = schema;
  return !pattern || typeof value !== "string" || new RegExp(pattern).test(value) ? [] : [{ path, property: "pattern", message }];
}

/** Of the errors those in the ways that were chosen, each at its own field. */
function chosen(editor, errors) {
  const found = [];
  for (const error of errors) {
    const [first, ...rest] = error.path.split(/\.oneOf\[(?=\d+\])/);
    let path = first;
    const holds = rest.every((part) => {
      const [index, inside] = part.split(/\](.*)/s);
      const isChosen = editor.getEditor(path)?.type === Number(index);
      path += inside;
      return isChosen;
    });
    if (holds) found.push({ ...error, path });
  }
  return found.filter((one) => one.property !== "oneOf" || !found.some(({ path }) => path.startsWith(`${one.path}.`)));
}

/** What a field is called, after what it belongs to. */
function namesOf(editor) {
  const names = [];
  for (let one = editor; one && one.path !== ROOT && names.length < 2; one = one.parent) {
    const name = one.getHeaderText?.() || one.schema.title || "";
    if (name && !one.types && one.parent?.types) continue;
    if (name && name !== names[0]) names.unshift(name);
  }
  return names.join(", ");
}

function focus(editor) {
  for (let around = editor; around; around = around.parent) {
    if (around.collapsed) around.collapse_control.click();
  }
  const field = editor.input ?? editor.container.querySelector("input, select, textarea, button");
  field?.focus();
}

function datalist([number, pairs]) {
  const made = document.createElement("datalist");
  made.id = `choices-${number}`;
  made.append(...pairs.map(([value, text]) => Object.assign(new Option(text, value), { label: text })));
  return made;
}

/** Show every field, say what ids stand for, and name what the library leaves without a name. */
function dress(editor, place, told) {
  const active = Object.values(editor.editors).map((one) => (one?.types ? one.editors[one.type] : one));
  for (const one of active) {
    for (const name of Object.keys(one?.schema.properties ?? {})) {
      if (one.addObjectProperty && !one.editors[name]) one.addObjectProperty(name);
    }
  }
  for (const input of place.querySelectorAll("input[list]")) meaning(input);
  for (const switcher of place.querySelectorAll("select.je-switcher")) {
    const field = switcher.closest("[data-schemapath]").querySelector("label:not(.unseen)");
    switcher.previousElementSibling.textContent = told["kind-of"].replace("{field}", field?.firstChild.textContent.trim() ?? "");
  }
  for (const button of place.querySelectorAll(".json-editor-btntype-toggle")) {
    const named = button.parentElement.lastElementChild;
    const path = button.closest("[data-schemapath]").dataset.schemapath;
    [button.id, named.id] = [`${path}-toggle`, `${path}-text`];
    button.setAttribute("aria-labelledby", `${button.id} ${named.id}`);
  }
  for (const group of place.querySelectorAll("[data-schematype='object'], [data-schematype='array']")) {
    const header = group.querySelector(":scope > .je-header");
    if (header) header.id ||= `${group.dataset.schemapath}-named`;
    group.setAttribute("role", "group");
    if (header) group.setAttribute("aria-labelledby", header.id);
  }
}

function meaning(input) {
  let below = input.nextElementSibling;
  if (!below?.classList.contains("meaning")) {
    below = Object.assign(document.createElement("small"), { className: "meaning" });
    input.after(below);
    describe(input, "means", below);
  }
  const found = [...(input.list?.options ?? [])].find((one) => one.value === input.value);
  below.textContent = found?.label ?? "";
}
