// The score of a drill: how long people waited, against what a good desk keeps to.

import { element, say } from "./element.js";
import { keyed, redrawn } from "./keyed.js";
import { span } from "./spans.js";
import { subscribe } from "./state.js";
import { picture, took } from "./timeline.js";

const ABOUT =
  "Three waits count: until somebody takes the case, until a second person joins, and until a person (not the desk) "
  + "writes the first word. Each has a bar, the upright line in the picture: in nine of ten cases the wait should end before it.";
const NONE = "Nobody has called yet. Time is counted from the first alert.";
const VERDICTS = new Map([[true, ["✓", "in time", "good"]], [false, ["✗", "too late", "bad"]]]);

/** Draws the panel into `root`. */
export function score(root) {
  const none = element("p", null, NONE);
  const cases = element("div");
  const shares = element("ul", { class: "plain" });
  root.append(element("p", { class: "soft" }, ABOUT), none, shares, cases);
  const drawShares = redrawn(shares, (all) => all.map((one) => element("li", null, `${one.says}.`)));
  const drawn = keyed(cases, (one) => one.key, caseView);
  subscribe("score", (seen) => {
    const found = seen?.cases ?? [];
    none.hidden = found.length > 0;
    // One case stands for itself; of several it is told how many were in time.
    drawShares(found.length > 1 ? (seen.shares ?? []).filter((one) => one.decided) : []);
    drawn(found.map((one, place) => ({ ...one, key: `${place} ${one.name}` })).reverse());
  });
}

function caseView() {
  const name = element("h3");
  const about = element("p", { class: "soft" });
  const figure = element("div", { class: "figure" });
  const rows = element("tbody");
  const caption = element("caption", { class: "unseen" });
  const draw = { figure: redrawn(figure, picture), rows: redrawn(rows, (marks) => marks.map(row)) };
  const region = element("div", { class: "wide", role: "region", tabindex: "0" }, table(caption, rows));
  return {
    element: element("section", { class: "case" }, name, about, figure, region),
    update(one) {
      say(name, one.name);
      say(about, `${one.code_word}, called since ${one.started}`);
      say(caption, `Waits of ${one.name}`);
      region.setAttribute("aria-label", caption.textContent);
      draw.figure({ name: one.name, marks: one.marks, length: one.length_seconds });
      draw.rows(one.marks);
    },
  };
}

function table(caption, rows) {
  const heads = ["Wait", "Took", "Bar", "Result"].map((title) => element("th", { scope: "col" }, title));
  return element("table", null, caption, element("thead", null, element("tr", null, heads)), rows);
}

function row(mark) {
  const [, words, look] = VERDICTS.get(mark.met) ?? ["", mark.bar_seconds === null ? "not judged" : "still open", "soft"];
  const over = mark.over_limit && `longer than the ${span(mark.limit_seconds)} nobody should wait`;
  return element(
    "tr", null,
    element("th", { scope: "row" }, mark.says),
    element("td", null, took(mark)),
    element("td", { class: "nowrap" }, mark.bar_seconds === null ? "none" : span(mark.bar_seconds)),
    element("td", { class: look }, element("span", { class: "nowrap" }, sign(mark), words), over && element("span", { class: "block" }, over)),
  );
}

function sign(mark) {
  const found = VERDICTS.get(mark.met);
  return found ? element("span", { class: "mark", "aria-hidden": "true" }, `${found[0]} `) : null;
}
