// What a phone shows for a moment: answers to presses, and why something could not be done.

import { element } from "./element.js";

const SHORTEST = 5000;
const PER_LETTER = 70;

/** Gives {element, notices(list), say(words)}; a screen reader hears each once, when nothing else is being said. */
export function toastView() {
  const place = element("div", { class: "toasts", role: "status" });
  let heard = null;
  function notices(list) {
    const last = Math.max(-1, ...list.map((one) => one.number));
    // What was there before this window looked has been shown already, wherever it was asked for.
    if (heard !== null) for (const one of list) if (one.number > heard) say(one.text);
    heard = last;
  }
  function say(words) {
    const toast = element("p", { class: "toast", dir: "auto" }, words);
    place.append(toast);
    setTimeout(() => toast.remove(), SHORTEST + PER_LETTER * words.length);
  }
  return { element: place, notices, say };
}
