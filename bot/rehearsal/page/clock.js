// The clock of the rehearsal: what time it is there, moving it, and what comes due.

import { element, say, set } from "./element.js";
import { once } from "./asking.js";
import { keyed } from "./keyed.js";
import { until } from "./spans.js";
import { subscribe } from "./state.js";

const JUMPS = [["+10 s", 10], ["+1 min", 60], ["+10 min", 600]];
const NOTHING = "Nothing comes due.";

/** Draws the clock into `root`. Nothing of it is announced as it ticks. */
export function clock(root, ask) {
  const face = dial();
  const list = due();
  const toggle = element("button", { type: "button", class: "first", onclick: () => ask({ do: "runs", on: !running() }) });
  const running = () => toggle.textContent === "Pause";
  root.append(face.element, moving(toggle, ask), list.element);
  subscribe("clock", (now) => {
    if (now === null) return;
    face.update(now);
    list.update(now.ahead);
    say(toggle, now.running ? "Pause" : "Real time");
  });
}

function dial() {
  const day = element("span", { class: "day" });
  const time = element("span", { class: "time" });
  const how = element("span", { class: "how" });
  return {
    element: element("p", { class: "now" }, day, " ", time, " ", how),
    update(now) {
      say(day, now.day);
      say(time, now.time);
      say(how, now.running ? "running" : "standing still");
    },
  };
}

function moving(toggle, ask) {
  const jumps = JUMPS.map(([label, seconds]) =>
    element("button", { type: "button", onclick: () => ask({ do: "passes", seconds }) }, label));
  const next = element("button", { type: "button", onclick: once(() => ask({ do: "next" })) }, "Until something happens");
  return element("div", { class: "row", role: "group", "aria-label": "Move the time" }, toggle, jumps, next);
}

/** The next one can always be read, the others are a press away. */
function due() {
  const first = element("span");
  const more = element("span", { class: "soft nowrap" });
  const rest = element("ol", { class: "plain" });
  const drawn = keyed(rest, (one) => `${one.at} ${one.says}`, line);
  const summary = element("summary", null, first, " ", more);
  const box = element("details", { class: "ahead" }, summary, rest);
  return {
    element: box,
    update(ahead) {
      const [next, ...others] = ahead;
      say(first, next ? `Next, ${until(next.in_seconds)}: ${next.says}.` : NOTHING);
      say(more, others.length ? `${others.length} more` : "");
      // Nothing to unfold is nothing to stop at.
      set(summary, "tabindex", !others.length && "-1");
      box.classList.toggle("alone", !others.length);
      drawn(others);
    },
  };
}

function line() {
  const made = element("li");
  return { element: made, update: (one) => say(made, `${until(one.in_seconds)}: ${one.says}, at ${one.at}`) };
}
