// What a message says. Covered words, and what was sent with them, stay behind a button until somebody asks for them.

import { element } from "./element.js";
import { mediaView } from "./media.js";

/** The contents of a message as nodes; `covered` counts letters as the desk does, by code points. */
export function contents({ text, covered, media }) {
  if (!covered) return [media && mediaView(media), text && words(text)].filter(Boolean);
  const letters = Array.from(text);
  const [start, end] = covered;
  const inside = [media && mediaView(media), words(letters.slice(start, end).join(""))].filter(Boolean);
  return [words(letters.slice(0, start).join("")), cover(inside), words(letters.slice(end).join(""))].filter(Boolean);
}

function words(text) {
  return text ? element("span", { class: "words", dir: "auto" }, text) : null;
}

function cover(inside) {
  const button = element("button", { type: "button", class: "cover", lang: "en", onclick: show }, "Covered words, show");
  function show() {
    const shown = element("span", { class: "uncovered", tabindex: "-1" }, inside);
    button.replaceWith(shown);
    shown.focus({ preventScroll: true });
  }
  return button;
}
