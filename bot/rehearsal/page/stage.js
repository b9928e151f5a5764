// The phones on screen, side by side, each in its place.

import { choose, chosen, everyPhone, move, onChoice } from "./choice.js";
import { element, set } from "./element.js";
import { keyed } from "./keyed.js";
import { phoneView } from "./phone.js";
import { part, subscribe } from "./state.js";

/** Draws the chosen phones into `root`. A phone that is put away keeps what was being typed on it. */
export function stage(root, ask) {
  const stands = new Map();
  const drawn = keyed(root, (info) => info.name, (info) => kept(stands, info, ask));
  const redraw = () => {
    forget(stands);
    drawn(chosen());
  };
  onChoice(redraw);
  subscribe("phone/", (seen, name) => {
    const stand = stands.get(name.slice("phone/".length));
    if (seen && stand) stand.sees(seen);
  });
}

function kept(stands, info, ask) {
  if (!stands.has(info.name)) stands.set(info.name, stand(info, ask));
  return stands.get(info.name);
}

function forget(stands) {
  const there = new Set(everyPhone().map((info) => info.name));
  for (const name of [...stands.keys()]) if (!there.has(name)) stands.delete(name);
}

function stand(info, ask) {
  const view = phoneView(info, ask);
  const bar = places(info);
  let known = info;
  const redraw = (seen) => seen && view.update(known, seen);
  return {
    element: element("div", { class: "stand" }, bar.element, view.element),
    update(now) {
      known = now;
      bar.update();
      redraw(part(`phone/${now.name}`));
    },
    sees: redraw,
  };
}

function places({ name, title }) {
  const button = (sign, words, act) =>
    element("button", { type: "button", "aria-label": words, title: words, onclick: act }, sign);
  const earlier = button("←", `Move ${title} earlier`, (event) => moves(event.currentTarget, name, -1));
  const later = button("→", `Move ${title} later`, (event) => moves(event.currentTarget, name, 1));
  const away = button("×", `Put ${title} away`, () => choose(name, false));
  return {
    element: element("div", { class: "places row" }, earlier, later, away),
    update() {
      const names = chosen().map((info) => info.name);
      set(earlier, "aria-disabled", names[0] === name && "true");
      set(later, "aria-disabled", names.at(-1) === name && "true");
    },
  };
}

/** The button stands elsewhere afterwards, and the focus goes with it. */
function moves(button, name, by) {
  move(name, by);
  button.focus();
}
