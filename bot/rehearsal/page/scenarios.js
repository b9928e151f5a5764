// The panel of the scenarios: what can be played and talked about, or the one that is on.

import { chooseAll, everyPhone } from "./choice.js";
import { element } from "./element.js";
import { once } from "./asking.js";
import { keyed } from "./keyed.js";
import { playing } from "./playing.js";
import { loss, question } from "./question.js";
import { part, subscribe } from "./state.js";
import { touched } from "./touched.js";

const KINDS = [
  ["scenario", "To play", "Made-up people do what is written, on these phones, and the real desk answers. "
    + "At each step you read what to notice, and whether it was there."],
  ["discussion", "To talk about", "Situations without one right answer, for a round of ten minutes."],
];

/** Draws the panel into `root`. Gives begin(scenario), which asks first when something would be lost. */
export function scenarios(root, ask) {
  const begin = beginning(root, ask);
  const list = element("div", null);
  const on = playing(ask);
  root.append(list, on.element);
  const offers = KINDS.map((kind) => offered(list, kind, begin));
  subscribe("scenarios", (all) => offers.forEach((offer) => offer(all ?? [])));
  const turn = (scenario) => turned(root, list, on, scenario);
  turn(null);
  subscribe("scenario", turn);
  return begin;
}

function turned(root, list, on, scenario) {
  const changes = list.hidden !== (scenario !== null);
  const within = root.contains(document.activeElement);
  list.hidden = scenario !== null;
  on.update(scenario);
  if (!changes || !within) return;
  if (scenario === null) list.querySelector("button")?.focus();
  else on.focus();
}

function offered(list, [kind, title, about], begin) {
  const items = element("ul", { class: "plain" });
  const section = element("section", { hidden: true }, element("h3", null, title), element("p", { class: "soft" }, about), items);
  const drawn = keyed(items, (one) => JSON.stringify(one), (one) => offer(one, begin));
  list.append(section);
  return (all) => {
    const those = all.filter((one) => one.kind === kind);
    section.hidden = !those.length;
    drawn(those);
  };
}

function offer(one, begin) {
  const words = element("p", { class: "soft", id: `about-${one.id}` }, one.about);
  const start = once(() => begin(one));
  const button = element("button", { type: "button", class: "wide", "aria-describedby": words.id, onclick: start }, one.title);
  return { element: element("li", null, button, words), update() {} };
}

/** Begins one, and shows in this window the phones of those who play in it. */
function beginning(root, ask) {
  const asks = question(root);
  return async ({ id, title, steps }) => {
    if (steps && touched() && !(await asks(`Begin “${title}”?`, loss(part("event")?.kept), "Begin it"))) return;
    const ended = subscribe("scenario", (scenario) => scenario?.id === id && stageFor(scenario));
    await ask({ do: "scenario", scenario: id });
    ended();
  };
}

function stageFor({ cast }) {
  const names = new Set((cast ?? []).map((one) => one.name));
  const playing = everyPhone().filter((info) => names.has(info.name));
  const rooms = everyPhone().filter((info) => info.kind === "room").slice(0, 1);
  const guests = playing.filter((info) => info.kind === "guest");
  if (playing.length) chooseAll([...new Set([...guests, ...playing, ...rooms])].map((info) => info.name));
}

/** The one a visitor may begin with; null when there is none. */
export function firstScenario() {
  return (part("scenarios") ?? []).find((one) => one.kind === "scenario") ?? null;
}
