// What a person would write by hand for one region: reads the answers in the link and shows the verdict.
const WORDS = "WORDS";
const [, , text] = location.hash.split(".");
const { answers } = JSON.parse(atob(text.replace(/-/g, "+").replace(/_/g, "/")));

function outcome({ age, residence, dutch, temporary_stay: temporary, months_in_dutch_education: months }) {
  if (age < 4) return "too-young";
  if (age < 6) return "kindergarten";
  if (age > 17) return "adult";
  if (age > 12) return "isk";
  if (residence === "azc") return "azc-class";
  if (dutch === "enough") return "regular-school";
  if (temporary || months >= 24) return "regular-school";
  return "language-class";
}

const root = document.querySelector("#rekenhulp");
root.hidden = false;
root.querySelector(".result").hidden = false;
root.querySelector(".verdict").textContent = WORDS[outcome(answers)];
