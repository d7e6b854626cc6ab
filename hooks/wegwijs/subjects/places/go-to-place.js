// Who chose a place goes on to its page: the list of all municipalities becomes a field with a button.
import { focusPlace, offerAll } from "./all-places.js";

const form = document.querySelector("form.go-to-place");
const select = form.querySelector("select");
const complaint = form.querySelector(".field-error");
const pages = offerAll(select);

select.addEventListener("change", () => { complaint.hidden = complaint.hidden || pages.has(select.value); });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const page = pages.get(select.value);
  complaint.hidden = Boolean(page);
  if (page) location.assign(page); else focusPlace(select);
});
form.hidden = false;
