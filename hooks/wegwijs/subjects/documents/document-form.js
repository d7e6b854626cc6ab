// A form on paper that is saved as a document and opened from it again, and asks before anything typed is lost.
import { PaperForm } from "../forms/paper.js";
import { download } from "../shared/download.js";
import { fill } from "../shared/format.js";
import { isBox, putAll } from "../shared/keep.js";
import { LARGEST, TYPE, pack, unpack } from "./file.js";
/** @import {Paper} from "./document.js" */

export class DocumentForm extends PaperForm {
  /**
   * @param {HTMLFormElement & Told} form with an input for a file in it
   * @param {string} id of the paper
   * @param {{[name: string]: string}} told what the page says: `sure` and `openSure` before something is lost, `saved`, `failed`,
   *   `opened`, and of a file that it cannot open `foreign`, `other`, `big`
   * @param {() => Pick<Paper, "title" | "paragraphs">} written
   * @param {() => void} [changed] called after what stands in it changed
   */
  constructor(form, id, told, written, changed) {
    super(form, told.sure, { save: () => this.save() }, changed);
    this.id = id;
    this.told = told;
    this.written = written;
    this.file = form.querySelector("input[type=file]");
    this.file.addEventListener("change", () => this.open());
  }

  get inputs() {
    return [...this.form.elements].filter((input) => input.name && input.type !== "file");
  }

  /** @returns {[string, string][]} */
  get values() {
    return this.inputs.filter((input) => input.checked || !isBox(input))
      .map(({ name, value }) => /** @type {[string, string]} */ ([name, value])).filter(([, value]) => value);
  }

  save() {
    const { id, values } = this;
    try {
      download(`${id}.docx`, TYPE, pack({ id, values, ...this.written() }));
      this.unsaved = false;
      this.tell(this.told.saved);
    } catch {
      this.tell(this.told.failed);
    }
  }

  async open() {
    const [chosen] = this.file.files ?? [];
    if (!chosen) return;
    try {
      this.tell(await this.refused(chosen) ?? this.told.opened);
    } catch {
      this.tell(this.told.foreign); // the file went, or may not be read
    }
    this.file.value = ""; // the same file can be chosen again
  }

  // Fills the form from a file; why not, where it is not one of this paper, "" where the visitor keeps what is there.
  /** @type {(chosen: File) => Promise<string | undefined>} */
  async refused(chosen) {
    const { told } = this;
    if (chosen.size > LARGEST) return told.big;
    const kept = unpack(new Uint8Array(await chosen.arrayBuffer()));
    if (!kept) return told.foreign;
    if (kept.id !== this.id) return kept.title ? fill(told.other, { title: kept.title }) : told.foreign;
    if (!this.mayGo(told.openSure)) return "";
    this.replace(kept.values);
    return undefined;
  }

  /** @param {[string, string][]} values */
  replace(values) {
    this.form.reset();
    putAll(this.inputs, values);
    this.known();
    this.work.save(false);
    this.unsaved = false;
    this.refit();
    this.changed();
  }
}
