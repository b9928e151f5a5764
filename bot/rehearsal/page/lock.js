// The phone as whoever picks it up sees it, without unlocking it.

import { arrange, element, say } from "./element.js";
import { part, subscribe } from "./state.js";

/** Gives {element, show(whether), update(lock)}. */
export function lockView() {
  const time = element("p", { class: "lock-time" });
  const day = element("p", { class: "lock-day" });
  const list = element("ul", { class: "lock-list", "aria-live": "polite" });
  const none = element("p", { class: "lock-none", lang: "en" }, "Nothing on the lock screen");
  const made = element("div", { class: "lock", hidden: true, tabindex: "0", role: "group", "aria-label": "Locked" }, time, day, list, none);
  const tick = (clock) => { say(time, (clock?.time ?? "").slice(0, 5)); say(day, clock?.day ?? ""); };
  let ended = null;
  function show(whether) {
    made.hidden = !whether;
    ended?.();
    ended = whether ? subscribe("clock", tick) : null;
    if (whether) tick(part("clock"));
  }
  let shown = new Map();
  function update(lock) {
    shown = kept(shown, lock);
    arrange(list, [...shown.values()]);
    list.hidden = lock.length === 0;
    none.hidden = lock.length > 0;
  }
  return { element: made, show, update };
}

/** Notifications that are there still keep their element: only what is new is read out. */
function kept(former, lock) {
  const now = new Map();
  for (const one of [...lock].reverse()) {
    let key = JSON.stringify(one);
    while (now.has(key)) key += " again";
    now.set(key, former.get(key) ?? notification(one));
  }
  return new Map([...now].reverse());
}

function notification({ from, text, time, sound }) {
  const head = element("div", { class: "lock-from" }, element("strong", {}, from), element("span", {}, sound ? time : `${time} · silent`));
  return element("li", { class: "lock-note" }, head, element("p", { dir: "auto" }, text));
}
