// Where words are written. They stay until the desk has them: through every update, a lost line and a reload.

import { draftOf } from "./drafts.js";
import { element, say, set } from "./element.js";
import { outgoing } from "./outgoing.js";
import { called, owner } from "./people.js";

/** Gives {element, update(), focus(), writer(), changes(bubble), replies(bubble)}. */
export function composerView(phone) {
  const composer = { phone, draft: draftOf(phone.info.name), mode: null, aside: "", ...fields(phone) };
  const { text, form, writer } = composer;
  composer.outgoing = outgoing(phone, () => keep(composer), (words) => giveBack(composer, words));
  form.addEventListener("submit", (event) => { event.preventDefault(); send(composer); });
  text.addEventListener("input", () => { grow(composer); keep(composer); });
  text.addEventListener("keydown", (event) => typed(composer, event));
  composer.cancel.addEventListener("click", () => { leave(composer); text.focus(); });
  form.prepend(composer.outgoing.element);
  restore(composer);
  return {
    element: form,
    update: () => update(composer),
    focus: () => text.focus({ preventScroll: true }),
    writer: () => writer.value,
    changes: (bubble) => enter(composer, "change", bubble),
    replies: (bubble) => enter(composer, "reply", bubble),
  };
}

function fields(phone) {
  const text = element("textarea", { rows: "1", dir: "auto", autocomplete: "off" });
  const room = element("div", { class: "grow" }, text);
  const writer = element("select", { id: `writer-${phone.info.name}` });
  const who = element("div", { class: "writer", lang: "en", hidden: !phone.room }, element("label", { for: writer.id }, "Write as"), writer);
  const about = element("span", { class: "mode-words", dir: "auto" });
  const cancel = element("button", { type: "button", class: "deed", lang: "en" }, "Cancel");
  const mode = element("div", { class: "mode", hidden: true }, about, cancel);
  const submit = element("button", { type: "submit", class: "send", lang: "en" }, "Send");
  const form = element("form", { class: "composer" }, mode, who, element("div", { class: "composer-row" }, room, submit));
  return { text, room, writer, about, cancel, form, modeBar: mode };
}

/** The people of a room may have changed, and names are known only once all phones are. */
function update(composer) {
  const { phone, writer, text } = composer;
  if (phone.room) members(writer, phone.info.members ?? []);
  const name = phone.room ? called(writer.value) : owner(phone.info);
  set(text, "aria-label", `Write as ${name}`);
  set(text, "placeholder", `Write as ${name}`);
  writer.onchange = () => update(composer);
}

function members(writer, names) {
  const wanted = JSON.stringify(names.map((name) => [name, called(name)]));
  if (writer.dataset.shown === wanted) return;
  const chosen = writer.value;
  writer.replaceChildren(...names.map((name) => element("option", { value: name, selected: name === chosen }, called(name))));
  writer.dataset.shown = wanted;
}

function typed(composer, event) {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    composer.form.requestSubmit();
  } else if (event.key === "Escape" && composer.mode) leave(composer);
}

function send(composer) {
  const { phone, text, mode } = composer;
  const words = text.value.trim();
  if (!words) return;
  const numbered = mode ? null : phone.chat.numbered(words);
  if (mode) leave(composer);
  if (mode?.kind !== "change") write(composer, "");
  if (numbered) phone.act({ do: "presses", ...numbered });
  else composer.outgoing.send({ ...by(composer, mode), ...request(mode, words) });
  phone.chat.toNewest();
}

function request(mode, text) {
  if (mode?.kind === "change") return { do: "edits", message: mode.bubble.id, text };
  return { do: "says", text, ...(mode ? { reply_to: mode.bubble.id } : {}) };
}

/** Who writes, kept with what was written: words changed are whoever's they were. */
function by({ phone, writer }, mode) {
  if (!phone.room) return {};
  return { phone: mode?.kind === "change" ? mode.bubble.by : writer.value };
}

function enter(composer, kind, bubble) {
  if (composer.mode?.kind !== "change") composer.aside = composer.text.value;
  composer.mode = { kind, bubble };
  say(composer.about, `${kind === "change" ? "Changing" : "Quoting"}: ${bubble.covered ? "covered words" : bubble.text}`);
  composer.modeBar.hidden = false;
  write(composer, kind === "change" ? bubble.text : composer.aside);
  composer.text.focus();
}

/** Back to what was being written before somebody changed or replied; a reply that is given up stays as words. */
function leave(composer) {
  const { mode, aside, text } = composer;
  composer.mode = null;
  composer.modeBar.hidden = true;
  write(composer, mode.kind === "change" ? aside : text.value);
}

function write(composer, words) {
  composer.text.value = words;
  grow(composer);
  keep(composer);
}

/** The style sheet lays the same words behind the field, so that both are as tall. */
function grow({ text, room }) {
  room.dataset.words = text.value;
}

function keep({ draft, mode, aside, text, outgoing: under_way }) {
  const words = mode?.kind === "change" ? aside : text.value;
  draft.keep({ text: words, waiting: under_way.waiting() });
}

function giveBack(composer, words) {
  if (!composer.mode && !composer.text.value) write(composer, words);
}

function restore(composer) {
  const { text, waiting } = composer.draft.read();
  composer.text.value = text;
  grow(composer);
  for (const one of waiting) composer.outgoing.send(one);
}
