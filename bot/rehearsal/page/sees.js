// Who may see what of a case, as a table with the reason for each person.

import { element } from "./element.js";
import { redrawn } from "./keyed.js";

const ABOUT =
  "The desk shows each person only what they need. A look is the case in "
  + "200 letters; whoever takes one is written down.";
const COLUMNS = [["card", "Card"], ["look", "Look"], ["words", "Words"], ["notes", "Notes"]];

/** Gives {element, update(case)}. */
export function sees() {
  const body = element("tbody");
  const caption = element("caption", { class: "unseen" });
  const heads = ["Person", ...COLUMNS.map(([, title]) => title), "Why"].map((title) => element("th", { scope: "col" }, title));
  const table = element("table", null, caption, element("thead", null, element("tr", null, heads)), body);
  const region = element("div", { class: "wide", role: "region", tabindex: "0" }, table);
  const draw = redrawn(body, (rows) => rows.map(row));
  return {
    element: element("div", null, element("p", { class: "soft" }, ABOUT), region),
    update({ name, may_see: rows = [] }) {
      caption.textContent = `Who may see what of ${name}`;
      region.setAttribute("aria-label", caption.textContent);
      draw(rows);
    },
  };
}

function row(one) {
  const about = one.about && element("span", { class: "soft block" }, one.about);
  return element(
    "tr", null,
    element("th", { scope: "row" }, one.person, about),
    COLUMNS.map(([key]) => element("td", { class: one[key] ? "good" : "soft" }, answer(one[key]))),
    element("td", null, one.why ?? ""),
  );
}

function answer(value) {
  if (typeof value === "string") return value;
  return value ? "yes" : "no";
}
