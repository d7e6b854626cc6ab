// A form that is filled in here, beside the Dutch in the language of the parent: printed, or saved as a document and opened
// again. What says who somebody is stays nowhere, all else in this tab.
import { DocumentForm } from "../documents/document-form.js";
import { reread } from "../documents/places.js";
import { pageData } from "../shared/page-data.js";
import { Beside } from "./beside.js";
import { written } from "./written.js";

const data = pageData("form");
/** @type {HTMLFormElement & Told} */
const form = document.querySelector("#formulier");
const heading = document.querySelector("h1");
const beside = new Beside(form.querySelector("select#onder"), () => paper.tell(data.besideFailed));
const title = () => (heading.querySelector(".dutch").textContent ?? "").trim();
const paper = new DocumentForm(form, data.id, data, () => ({ title: title(), paragraphs: written(form, heading) }), () => beside.show(), reread);

form.querySelector(".with-script").hidden = false;
beside.show();
