// The platform's own key that shares where the phone is. It lies where a keyboard would, as long as it is asked for.

import { element, say } from "./element.js";

/** Gives {element, update(bubbles)}. */
export function placeView(phone) {
  const key = element("button", { type: "button", class: "key", dir: "auto", onclick: () => phone.act({ do: "shares_place" }) });
  const bar = element("div", { class: "place", hidden: true }, key);
  return { element: bar, update: (bubbles) => update(phone, bar, key, bubbles) };
}

function update(phone, bar, key, bubbles) {
  const asked = bubbles.findLastIndex((one) => one.location_key);
  const answered = bubbles.slice(asked + 1).some((one) => one.mine);
  const needed = asked >= 0 && !answered && !phone.room;
  const focused = document.activeElement === key;
  if (needed) say(key, bubbles[asked].location_key);
  bar.hidden = !needed;
  if (focused && !needed) phone.composer.focus();
}
