// One message on a screen: words, what came with them, buttons, and what can be done with it.

import { called } from "./people.js";
import { element } from "./element.js";
import { contents } from "./words.js";
import { reactControl } from "./reactions.js";

/** The view of one message. Gives {element, update(bubble)}. */
export function bubbleView(phone, { id, mine }) {
  const bubble = { phone, now: null, answering: false, deeds: null };
  const pieces = {
    who: piece("div", "bubble-who", (by) => [who(phone, mine, by)]),
    words: piece("div", "bubble-words", (text, covered, media) => contents({ text, covered, media })),
    buttons: piece("div", "bubble-buttons", (rows) => rows.map((row) => buttonRow(bubble, row))),
    reactions: piece("div", "bubble-reactions", (all) => all.map((one) => element("span", {}, reaction(one)))),
    marks: piece("span", "bubble-marks", (...marks) => [marks.filter(Boolean).join(" · ")]),
  };
  pieces.words.element.id = `words-${phone.info.name}-${id}`;
  bubble.deeds = deeds(bubble, mine, pieces);
  const foot = element("div", { class: "bubble-foot", lang: "en" }, pieces.marks.element, bubble.deeds);
  const box = element("div", { class: "bubble-box" }, pieces.who.element, pieces.words.element);
  const made = element("div", { class: mine ? "bubble mine" : "bubble theirs", tabindex: "-1" },
    box, pieces.buttons.element, pieces.reactions.element, foot);
  return { element: made, update: (now) => update(bubble, pieces, now) };
}

function update(bubble, pieces, now) {
  bubble.now = now;
  pieces.who.update(now.by);
  pieces.words.update(now.text, now.covered, now.media);
  pieces.buttons.update(now.buttons ?? []);
  bubble.deeds.hidden = now.mine && !now.text;
  pieces.reactions.update(now.reactions ?? []);
  pieces.marks.update(now.time, now.pinned && "pinned", now.edited && "edited", !now.mine && !now.sound && "silent");
}

/** A part of the message that is drawn anew only when what it shows has changed. */
function piece(tag, name, draw) {
  const made = element(tag, { class: name });
  let shown = "";
  const update = (...data) => {
    const now = JSON.stringify(data);
    if (now === shown) return;
    shown = now;
    made.replaceChildren(...draw(...data));
    made.hidden = !made.hasChildNodes();
  };
  return { element: made, update };
}

/** Who speaks: in rooms for everybody, in a private chat for those who do not see the sides. */
function who(phone, mine, by) {
  const name = mine ? called(by || phone.info.name) : "Desk";
  return element("span", { class: phone.room && mine ? "named" : "unseen", dir: "auto" }, phone.room && mine ? name : `${name}:`);
}

function buttonRow(bubble, row) {
  return element("div", { class: "bubble-row" }, row.map((one) => choice(bubble, one)));
}

function choice(bubble, { label, number, index }) {
  const count = label.startsWith(`${number}.`) ? null : element("span", { class: "number", "aria-hidden": "true" }, number);
  const made = element("button", { type: "button", class: "choice", dir: "auto", onclick: press }, count, element("span", {}, label));
  async function press() {
    if (bubble.answering) return;
    bubble.answering = true;
    made.classList.add("pressed");
    await bubble.phone.act({ do: "presses", message: bubble.now.id, button: index, label });
    made.classList.remove("pressed");
    bubble.answering = false;
  }
  return made;
}

function deeds(bubble, mine, pieces) {
  const { phone } = bubble;
  const about = { "aria-describedby": pieces.words.element.id };
  if (!mine && phone.room) return reactControl(bubble, about);
  const [name, does] = mine ? ["Change", phone.composer.changes] : ["Quote", phone.composer.replies];
  return element("button", { type: "button", class: "deed", ...about, onclick: () => does(bubble.now) }, name);
}

function reaction(words) {
  const [sign, by] = words.split(" ");
  return by ? `${sign} ${called(by)}` : sign;
}
