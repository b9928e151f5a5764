// One phone: its head, its chat or its lock screen, and what can be done on it.

import { chatView } from "./chat.js";
import { composerView } from "./composer.js";
import { element, say, set } from "./element.js";
import { lockView } from "./lock.js";
import { moreView } from "./more.js";
import { placeView } from "./place.js";
import { toastView } from "./toast.js";

/**
 * The view of one phone or room. `info` is its line in the part `phones`, `ask` the link's.
 * Gives {element, update(info, part)}; an update never takes the focus, nor what is being typed.
 */
export function phoneView(info, ask) {
  const phone = { info, room: info.kind === "room", toast: toastView() };
  phone.act = (request) => act(phone, ask, request);
  phone.composer = composerView(phone);
  phone.chat = chatView(phone);
  phone.place = placeView(phone);
  phone.more = phone.room ? null : moreView(phone);
  phone.lock = lockView();
  const made = assemble(phone);
  return { element: made.element, update: (now, part) => update(phone, made, now, part ?? {}) };
}

/** Asks for something done on this phone; in a room by whoever is chosen to write there. Says why when it was not. */
async function act(phone, ask, request) {
  const where = phone.room ? { phone: phone.composer.writer(), room: phone.info.name } : { phone: phone.info.name };
  const answer = await ask({ ...where, ...request });
  if (!answer.ok) phone.toast.say(answer.why);
  return answer;
}

function assemble(phone) {
  const title = element("h2", { class: "phone-title" });
  const about = element("p", { class: "phone-about" });
  const dots = element("div", { class: "typing", "aria-hidden": "true" }, [1, 2, 3].map(() => element("span")));
  const open = element("div", { class: "phone-open" },
    element("div", { class: "phone-screen" }, phone.chat.element, phone.toast.element),
    dots, phone.place.element, phone.more?.panel, phone.composer.element);
  const keys = phone.room ? null : element("div", { class: "phone-keys" }, lockToggle(phone, open), phone.more?.key);
  const head = element("header", { class: "phone-head", lang: "en" }, element("div", {}, title, about), keys);
  const section = element("section", { class: "phone", role: "region", dataset: names(phone.info) },
    head, open, phone.lock.element);
  return { element: section, title, about, dots };
}

function names(info) {
  return { phone: info.name, kind: info.kind };
}

function lockToggle(phone, open) {
  const toggle = element("button", { type: "button", class: "quiet", "aria-pressed": "false", onclick: turn }, "Lock screen");
  function turn() {
    const locked = toggle.getAttribute("aria-pressed") !== "true";
    toggle.setAttribute("aria-pressed", String(locked));
    open.hidden = locked;
    phone.lock.show(locked);
    phone.more?.enable(!locked);
  }
  return toggle;
}

function update(phone, made, info, part) {
  phone.info = info;
  set(made.element, "aria-label", info.title);
  set(made.element, "lang", info.language || null);
  set(made.element, "dir", info.direction);
  say(made.title, info.title);
  say(made.about, info.about || "");
  made.dots.classList.toggle("busy", Boolean(part.busy));
  phone.composer.update();
  phone.more?.update();
  phone.chat.update(part.bubbles ?? []);
  phone.place.update(part.bubbles ?? []);
  if (part.notices) phone.toast.notices(part.notices);
  phone.lock.update(part.lock ?? []);
}
