// The messages of one phone. Each keeps its element as long as it is there, so that neither focus nor a voice message
// that plays is lost; the newest stays in view unless somebody is reading further up.

import { arrange, element, set } from "./element.js";
import { bubbleView } from "./bubble.js";

const NEAR = 40;

/** The view of a chat. Gives {element, update(bubbles), toNewest(), numbered(words)}. */
export function chatView(phone) {
  const log = element("div", { class: "chat", role: "log", "aria-live": "polite", tabindex: "0" });
  const newest = element("button", { type: "button", class: "newest", lang: "en", hidden: true }, "Newest");
  const chat = { phone, log, newest, views: new Map(), bubbles: [], reading: false, top: 0 };
  newest.addEventListener("click", () => { toNewest(chat); log.focus({ preventScroll: true }); });
  log.addEventListener("scroll", () => scrolled(chat));
  // A photo that has come, a keyboard that opened, a phone shown again: the end of the chat is somewhere else now.
  const grown = new ResizeObserver(() => chat.reading || toNewest(chat));
  grown.observe(log);
  chat.grown = grown;
  return {
    element: element("div", { class: "chat-frame" }, log, newest),
    update: (bubbles) => update(chat, bubbles),
    toNewest: () => toNewest(chat),
    numbered: (words) => numbered(chat, words),
  };
}

function update(chat, bubbles) {
  set(chat.log, "aria-label", label(chat.phone));
  const focused = chat.log.contains(document.activeElement) ? document.activeElement : null;
  const home = focused?.closest(".bubble");
  const fresh = bubbles.some((one) => !chat.views.has(one.id));
  chat.bubbles = bubbles;
  dropGone(chat, bubbles);
  arrange(chat.log, bubbles.map((one) => shown(chat, one)));
  if (!chat.reading) toNewest(chat);
  else if (fresh) chat.newest.hidden = false;
  if (focused && document.activeElement !== focused) keepFocus(chat, focused, home);
}

function label({ room, info }) {
  return room ? `Messages in ${info.title}` : `Messages on ${info.title}`;
}

function dropGone(chat, bubbles) {
  const here = new Set(bubbles.map((one) => one.id));
  for (const [id, view] of chat.views) {
    if (here.has(id)) continue;
    chat.grown.unobserve(view.element);
    chat.views.delete(id);
  }
}

function shown(chat, bubble) {
  let view = chat.views.get(bubble.id);
  if (!view) {
    view = bubbleView(chat.phone, bubble);
    chat.views.set(bubble.id, view);
    chat.grown.observe(view.element);
  }
  view.update(bubble);
  return view.element;
}

/** The focused button is gone: stay with the same words, else in that message, else in the chat. */
function keepFocus(chat, former, home) {
  const place = home?.isConnected ? home : chat.log;
  const same = [...place.querySelectorAll("button")].find((one) => home === place && one.textContent === former.textContent);
  (same ?? place).focus({ preventScroll: true });
}

/** Only who moves up is reading. That the end moved away, as when a photo has come, says nothing about anybody. */
function scrolled(chat) {
  const { scrollHeight, scrollTop, clientHeight } = chat.log;
  const near = scrollHeight - scrollTop - clientHeight <= NEAR;
  chat.reading = !near && (chat.reading || scrollTop < chat.top);
  chat.top = scrollTop;
  if (!chat.reading) chat.newest.hidden = true;
}

function toNewest(chat) {
  chat.log.scrollTop = chat.log.scrollHeight;
  chat.top = chat.log.scrollTop;
  chat.reading = false;
  chat.newest.hidden = true;
}

/** The button that a typed number means: that of the newest message which has buttons. */
function numbered(chat, words) {
  const asked = chat.bubbles.findLast((one) => one.buttons?.length);
  const button = asked?.buttons.flat().find((one) => String(one.number) === words);
  return button ? { message: asked.id, button: button.index, label: button.label } : null;
}
