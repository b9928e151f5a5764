// Which phones this window shows, and in which order. Another window may show others: it is kept in this one only.

import { remember, remembered } from "./keeping.js";
import { subscribe } from "./state.js";

const KEPT = "eventdesk.phones";
const FIRST_TEAM = 2;
const listeners = [];
let known = [];
let shown = read();

subscribe("phones", (infos) => {
  const left = guests(chosen());
  known = infos ?? [];
  if (left.length && !guests(chosen()).length) shown = [...guests(known).slice(0, 1).map((info) => info.name), ...shown];
  if (known.length && !chosen().length) shown = sensible();
  tell();
});

/** Every phone there is, as the desk tells of it. */
export function everyPhone() {
  return known;
}

/** The phones on this window's screen, in its order. */
export function chosen() {
  return shown.map((name) => known.find((info) => info.name === name)).filter(Boolean);
}

/** Calls fn() whenever a phone came, went, or was chosen. */
export function onChoice(fn) {
  listeners.push(fn);
  fn();
}

/** Puts a phone on screen, or away. A new one stands last. */
export function choose(name, on) {
  if (shown.includes(name) === on) return;
  shown = on ? [...shown, name] : shown.filter((one) => one !== name);
  keep();
}

/** Makes these the phones on screen, where there are such phones. */
export function chooseAll(names) {
  shown = names;
  keep();
}

/** Moves a phone by one place among those on screen: -1 earlier, 1 later. */
export function move(name, by) {
  const names = chosen().map((info) => info.name);
  const from = names.indexOf(name);
  const to = from + by;
  if (from < 0 || to < 0 || to >= names.length) return;
  [names[from], names[to]] = [names[to], names[from]];
  chooseAll(names);
}

/** One who asks, the first two who would answer, and the room in which they hear of it. */
function sensible() {
  const team = known.filter((info) => info.kind === "team" && /\bresponder\b.*on duty/.test(info.about));
  const rooms = known.filter((info) => info.kind === "room").slice(0, 1);
  return [...guests(known).slice(0, 1), ...team.slice(0, FIRST_TEAM), ...rooms].map((info) => info.name);
}

function guests(infos) {
  return infos.filter((info) => info.kind === "guest");
}

function keep() {
  remember(KEPT, JSON.stringify(shown));
  tell();
}

function tell() {
  for (const fn of listeners) fn();
}

function read() {
  try {
    const found = JSON.parse(remembered(KEPT));
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}
