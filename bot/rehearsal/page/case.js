// One case behind the scenes.

import { element, say } from "./element.js";
import { keyed, redrawn } from "./keyed.js";
import { ladder } from "./ladder.js";
import { CATEGORIES, stateOf } from "./meanings.js";
import { sees } from "./sees.js";
import { until } from "./spans.js";

/** Gives {element, update(case)}. */
export function caseView() {
  const name = element("h3");
  const state = element("span", { class: "state" });
  const facts = element("div");
  const climbing = ladder();
  const next = due();
  const past = element("ol", { class: "timeline" });
  const table = sees();
  const made = element("details", { class: "case", open: true },
    element("summary", null, name, " ", state), facts,
    folded("Who is called, and when", climbing.element, true),
    folded("What comes by itself", next.element, true),
    folded("What happened so far", past, true),
    folded("Who may see what", table.element, false));
  const drawn = { facts: redrawn(facts, factsOf), past: keyed(past, (one) => one.key, happened) };
  return { element: made, update };

  function update(one) {
    say(name, one.name || "A case without a name yet");
    say(state, stateOf(one.state)[0]);
    drawn.facts(told(one));
    climbing.update(one);
    next.update(one);
    drawn.past(numbered(one.timeline ?? []));
    table.update(one);
  }
}

function folded(title, inside, open) {
  return element("details", { open }, element("summary", null, element("h4", null, title)), inside);
}

function told({ says, state, category, code_word: word, zone, handler, partner, flags }) {
  return { says, state, category, word, zone, handler, partner, flags };
}

function factsOf({ says, state, category, word, zone, handler, partner, flags }) {
  const facts = [
    ["Code word", `${word} (${CATEGORIES[category] ?? category})`],
    ["Where", zone || "not known yet"],
    ["Has it", handler || "nobody yet"],
    ["Second person", partner || (handler ? "nobody yet; a case needs two" : "nobody yet")],
    flags?.length && ["Also", flags.join(", ")],
  ].filter(Boolean);
  return [
    element("p", null, says || stateOf(state)[1]),
    element("dl", null, facts.map(([key, value]) => element("div", null, element("dt", null, key), element("dd", null, value)))),
  ];
}

function due() {
  const none = element("p", { class: "soft" });
  const list = element("ol", { class: "plain due" });
  const drawn = keyed(list, (one) => `${one.at} ${one.says}`, () => {
    const made = element("li");
    return { element: made, update: (one) => say(made, `${until(one.in_seconds)}: ${one.says}, at ${one.at}`) };
  });
  return {
    element: element("div", null, none, list),
    update({ ahead = [] }) {
      say(none, ahead.length ? "Nobody has to remember these: the desk does." : "Nothing.");
      drawn(ahead);
    },
  };
}

/** Lines of the record are only ever added, so that their place is their name. */
function numbered(lines) {
  return lines.map((line, place) => ({ ...line, key: place }));
}

function happened() {
  const time = element("time");
  const words = element("span");
  const made = element("li", null, time, " ", words);
  return {
    element: made,
    update(line) {
      say(time, line.time);
      say(words, line.who && !line.says.includes(line.who) ? `${line.says} (${line.who})` : line.says);
    },
  };
}
