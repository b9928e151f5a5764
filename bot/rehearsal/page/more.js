// What else a phone can do: a photo, a voice note, its place, and the language it is set to.

import { element } from "./element.js";
import { languageChoice } from "./language.js";
import { photoSheet } from "./photo.js";
import { voiceSheet } from "./voice.js";

/** Gives {key, panel, update(), enable(whether)}: the button "More" and what it opens. */
export function moreView(phone) {
  const language = languageChoice(phone);
  const panel = element("div", { class: "more", role: "group", "aria-label": "More", lang: "en", hidden: true });
  const key = element("button", { type: "button", class: "quiet", "aria-expanded": "false" }, "More");
  const more = { phone, panel, key, sheet: null };
  const menu = element("div", { class: "more-keys" },
    entry("Photo", () => open(more, photoSheet)),
    entry("Voice note", () => open(more, voiceSheet)),
    entry("Location", () => { turn(more, false); phone.act({ do: "shares_place" }); }));
  more.menu = [menu, language.element];
  panel.append(...more.menu);
  key.addEventListener("click", () => turn(more, panel.hidden));
  panel.addEventListener("keydown", (event) => event.key === "Escape" && turn(more, false));
  return { key, panel, update: language.update, enable: (whether) => enable(more, whether) };
}

function entry(name, onclick) {
  return element("button", { type: "button", class: "key", onclick }, name);
}

function turn(more, open) {
  more.sheet?.ends();
  more.sheet = null;
  const focused = more.panel.contains(document.activeElement);
  more.panel.hidden = !open;
  more.key.setAttribute("aria-expanded", String(open));
  more.panel.replaceChildren(...more.menu);
  if (focused) more.key.focus();
}

/** A sheet takes the menu's place until it is closed or has sent something. */
function open(more, sheetOf) {
  more.sheet = sheetOf(more.phone, () => turn(more, false));
  more.panel.replaceChildren(more.sheet.element);
  more.sheet.element.querySelector("button:not([hidden])").focus();
}

/** A locked phone offers nothing. */
function enable(more, whether) {
  if (!whether) turn(more, false);
  more.key.disabled = !whether;
}
