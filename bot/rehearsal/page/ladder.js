// The ladder of a case, drawn: who is called, rung by rung, until somebody takes it.

import { element, say } from "./element.js";
import { keyed } from "./keyed.js";
import { span } from "./spans.js";

const ABOUT =
  "As long as nobody takes the case, the desk climbs a ladder: each rung calls more people. Whoever takes it stops it.";
const NONE = "Nobody is called yet.";
const STATES = {
  done: ["✓", "called"],
  next: ["→", "comes next"],
  ahead: ["", "later"],
  "not needed": ["–", "not needed"],
  "passed over": ["–", "passed over"],
};

/** What never happened, or not at the time it is due. */
const TIMELESS = ["not needed", "passed over"];

/** Gives {element, update(case)}. */
export function ladder() {
  const about = element("p", { class: "soft" });
  const list = element("ol", { class: "ladder" });
  const repeat = element("p", { class: "soft" });
  const drawn = keyed(list, (rung) => rung.number, rungView);
  return {
    element: element("div", null, about, list, repeat),
    update({ ladder: one }) {
      const rungs = one?.rungs ?? [];
      say(about, rungs.length ? ABOUT : NONE);
      drawn(marked(rungs));
      say(repeat, one?.repeat_seconds && rungs.length ? `The last rung is repeated every ${span(one.repeat_seconds)}.` : "");
    },
  };
}

/** The rung the case is on is the last one that was called. */
function marked(rungs) {
  const on = rungs.findLastIndex((rung) => rung.state === "done");
  return rungs.map((rung, place) => ({ ...rung, on: place === on && rungs.some((one) => one.state === "next") }));
}

/** Whom the rung means, and who that is. */
function called({ means, page, state }) {
  const names = page.join(", ") || "nobody is there";
  if (!means) return names;
  return TIMELESS.includes(state) ? means : `${means} (${names})`;
}

function rungView() {
  const sign = element("span", { class: "mark", "aria-hidden": "true" });
  const when = element("span", { class: "when" });
  const who = element("span");
  const state = element("span", { class: "soft block" });
  const made = element("li", null, sign, element("span", { class: "rung-words" }, when, who, state));
  return {
    element: made,
    update(rung) {
      const [mark, words] = STATES[rung.state] ?? ["", rung.state];
      made.className = `rung ${rung.state.replace(" ", "-")}${rung.on ? " on" : ""}`;
      say(sign, mark);
      say(when, rung.after_seconds ? `After ${span(rung.after_seconds)}: ` : "At once: ");
      say(who, called(rung));
      say(state, `${rung.on ? "called: the case is here" : words}${TIMELESS.includes(rung.state) ? "" : `, ${rung.at}`}`);
    },
  };
}
