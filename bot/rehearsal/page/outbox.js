// What the desk has decided to send: what still waits, and what has left.

import { element, say } from "./element.js";
import { keyed } from "./keyed.js";
import { LANES } from "./meanings.js";

const ABOUT =
  "Everything is written down before it is sent, so a crash loses nothing. It leaves in lanes, the most urgent first.";

/** Gives {element, update(outbox)}. */
export function outbox() {
  const waits = element("p");
  const rows = element("tbody");
  const table = element("div", { class: "wide", role: "region", tabindex: "0", "aria-label": "The last things sent" }, sentTable(rows));
  const none = element("p", { class: "soft" }, "Nothing has been sent yet.");
  const drawn = keyed(rows, (one) => one.key, rowView);
  return {
    element: element("details", { class: "case" }, element("summary", null, element("h3", null, "Outbox")),
      element("p", { class: "soft" }, ABOUT), waits, none, table),
    update({ waiting, sent }) {
      say(waits, waiting.length ? `Waiting: ${waiting.map(counted).join(", ")}.` : "Nothing waits: all that was decided has left.");
      none.hidden = sent.length > 0;
      table.hidden = !sent.length;
      drawn(named(sent));
    },
  };
}

function counted({ lane, count }) {
  return `${count} × ${kindOf(lane)[0].toLowerCase()}`;
}

function kindOf(lane) {
  return LANES[lane.toLowerCase()] ?? [lane, ""];
}

function sentTable(rows) {
  const heads = ["When", "What kind", "To", "Which text", "Case"].map((title) => element("th", { scope: "col" }, title));
  return element("table", null, element("caption", { class: "unseen" }, "The last things sent"),
    element("thead", null, element("tr", null, heads)), rows);
}

/** Newest first: counted from the oldest, so that a row keeps its name while others come before it. */
function named(sent) {
  const seen = new Map();
  return [...sent].reverse().map((one) => {
    const name = [one.time, one.lane, one.to, one.text, one.case].join(" ");
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return { ...one, key: `${name} ${seen.get(name)}` };
  }).reverse();
}

function rowView(one) {
  const [kind, about] = kindOf(one.lane);
  const cells = [one.time, kind, one.to, one.text, one.case || "none"];
  return { element: element("tr", null, cells.map((cell, place) => element("td", { title: place === 1 && about }, cell))), update() {} };
}
