// The panels beside the phones: one at a time, or none.

import { element, set } from "./element.js";
import { remember, remembered } from "./keeping.js";

const NAMES = [["scenarios", "Scenarios"], ["behind", "Behind the scenes"], ["score", "Score"]];
const KEPT = "eventdesk.panel";
const BESIDE = "(min-width: 56rem)";

/** Draws the buttons into `root`. Gives opens(id), which opens that panel. */
export function panels(root) {
  const buttons = new Map(NAMES.map(([id, label]) => [id, button(id, label, () => press(id))]));
  const show = (id) => {
    for (const [one, its] of buttons) {
      set(its, "aria-expanded", String(one === id));
      document.getElementById(one).hidden = one !== id;
    }
    document.body.classList.toggle("with-panel", id !== "");
    remember(KEPT, id);
  };
  const press = (id) => show(buttons.get(id).getAttribute("aria-expanded") === "true" ? "" : id);
  root.append(...buttons.values());
  show(first());
  return show;
}

function button(id, label, act) {
  return element("button", { type: "button", "aria-controls": id, onclick: act }, label);
}

/** On a narrow screen a panel would stand before the phones, so there it is opened by whoever wants it. */
function first() {
  const kept = remembered(KEPT);
  if (kept === "" || NAMES.some(([id]) => id === kept)) return kept;
  return window.matchMedia(BESIDE).matches ? "scenarios" : "";
}
