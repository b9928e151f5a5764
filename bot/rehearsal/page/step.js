// One step of a scenario.

import { element, say, set } from "./element.js";
import { redrawn } from "./keyed.js";
import { told } from "./told.js";

/** Gives {element, update(step)}. What is not yet played and not next shows what it is about, and no more. */
export function stepView() {
  const says = element("p", { class: "says" });
  const done = element("div");
  const notices = element("div");
  const made = element("li", null, says, done, notices);
  const drawDone = redrawn(done, doneOf);
  const drawNotices = redrawn(notices, noticesOf);
  return { element: made, update };

  function update(step) {
    set(made, "aria-current", step.next && "step");
    made.classList.toggle("played", Boolean(step.played));
    say(says, step.says);
    const open = step.played || step.next || step.failed;
    drawDone(open ? { lines: step.lines, failed: step.failed, played: step.played } : null);
    drawNotices(open ? step.notices : null);
  }
}

function doneOf(shown) {
  if (!shown) return [];
  const title = shown.played ? "What was done" : "What will be done";
  const lines = shown.lines.map((line) => element("li", null, told(line)));
  return [
    lines.length && element("p", { class: "small" }, title),
    lines.length && element("ul", { class: "acts" }, lines),
    shown.failed && element("p", { class: "bad" }, `Could not be played: ${shown.failed}`),
  ];
}

function noticesOf(notices) {
  if (!notices?.length) return [];
  return [element("p", { class: "small" }, "What to notice"), element("ul", { class: "plain notices" }, notices.map(notice))];
}

const JUDGED = new Map([[true, ["✓", "Seen", "good"]], [false, ["✗", "Not seen", "bad"]]]);

function notice({ text, met, found }) {
  const [sign, word, look] = JUDGED.get(met) ?? ["○", "To come", "soft"];
  return element(
    "li", { class: look },
    element("span", { class: "mark", "aria-hidden": "true" }, sign),
    element("span", null, element("strong", null, `${word}: `), text, found && met === false ? ` (${found})` : ""),
  );
}
