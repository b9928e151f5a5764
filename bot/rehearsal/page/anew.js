// Beginning anew, which asks before it throws anything away.

import { element } from "./element.js";
import { once } from "./asking.js";

const LOSES =
  "Every phone is emptied, every case is thrown away and the clock goes back to the start: here and in every other "
  + "window of this rehearsal. It cannot be undone.";

/** Draws the button into `root`, and its question. */
export function anew(root, ask) {
  const box = element("dialog", { class: "question", "aria-labelledby": "anew-title", "aria-describedby": "anew-loses" });
  const keep = element("button", { type: "button", onclick: () => box.close() }, "Keep it");
  const go = element("button", { type: "button", class: "grave", onclick: once(() => begins(box, ask)) }, "Throw away");
  box.append(
    element("h2", { id: "anew-title" }, "Begin anew?"),
    element("p", { id: "anew-loses" }, LOSES),
    element("div", { class: "row" }, keep, go),
  );
  const open = element("button", { type: "button", "aria-haspopup": "dialog", onclick: () => box.showModal() }, "Begin anew");
  root.append(open, box);
}

async function begins(box, ask) {
  const answer = await ask({ do: "anew" });
  box.close();
  return answer;
}
