// The scenario that is on: who plays, what was done at each step, and whether what to notice was there.

import { element, say } from "./element.js";
import { once } from "./asking.js";
import { keyed, redrawn } from "./keyed.js";
import { stepView } from "./step.js";
import { talk } from "./talk.js";

/** Gives {element, update(scenario or null), focus()}. */
export function playing(ask) {
  const title = element("h3", { tabindex: "-1" });
  const about = element("p");
  const cast = element("div");
  const steps = element("ol", { class: "steps" });
  const told = element("p", { class: "soft", role: "status" });
  const controls = keys(ask);
  const discussed = talk();
  const head = element("div", { class: "keys" }, controls.element, told);
  const made = element("div", { class: "playing", hidden: true },
    title, about, cast, discussed.element, head, steps);
  const follows = following(steps, head);
  const drawn = keyed(steps, (step) => step.number, stepView);
  const players = redrawn(cast, castOf);
  return { element: made, focus: () => title.focus(), update };

  function update(scenario) {
    made.hidden = scenario === null;
    if (scenario === null) return;
    say(title, scenario.title);
    say(about, scenario.about);
    players(scenario.cast ?? []);
    discussed.update(scenario);
    controls.update(scenario);
    drawn(numbered(scenario));
    say(told, progress(scenario));
    follows(scenario);
  }
}

/** Brings the step that was just played under the keys, where the panel scrolls by itself. */
function following(steps, keys) {
  let before = 0;
  return ({ steps: all = [] }) => {
    const played = all.filter((step) => step.played).length;
    const panel = steps.closest(".panel");
    const last = steps.children[played - 1];
    if (played > before && panel?.scrollHeight > panel?.clientHeight)
      panel.scrollTop += last.getBoundingClientRect().top - keys.getBoundingClientRect().bottom;
    before = played;
  };
}

/** Steps with their number, and which of them is the next; a key of its own for each scenario. */
function numbered({ id, steps = [], over }) {
  const next = over ? -1 : steps.findIndex((step) => !step.played);
  return steps.map((step, place) => ({ ...step, number: `${id} ${place}`, next: place === next }));
}

function castOf(cast) {
  if (!cast.length) return [];
  const lines = cast.map(({ name, shown, plays }) =>
    element("li", null, element("strong", null, shown ?? name), `: ${plays.replace("guest", "attendee")}`));
  return [element("h4", null, "Who plays"), element("ul", { class: "plain cast" }, lines)];
}

function keys(ask) {
  const button = (label, does, extra) =>
    element("button", { type: "button", onclick: once(() => ask({ do: does })), ...extra }, label);
  const next = button("Next step", "step", { class: "first" });
  const all = button("Play all", "all");
  const leave = button("Leave", "leaves");
  return {
    element: element("div", { class: "row" }, next, all, leave),
    update(scenario) {
      const steps = scenario.steps ?? [];
      const done = !steps.length || scenario.over;
      if (done && [next, all].includes(document.activeElement)) leave.focus();
      next.hidden = all.hidden = done;
    },
  };
}

function progress({ steps = [], over }) {
  if (!steps.length) return "";
  const played = steps.filter((step) => step.played);
  const failed = steps.find((step) => step.failed);
  if (failed) return "The play stopped: see the step that could not be played.";
  if (!played.length) return `${steps.length} steps. Nothing has been played yet.`;
  const last = over ? `All ${steps.length} steps are played.` : `Step ${played.length} of ${steps.length} is played.`;
  return `${last} ${counted(played.flatMap((step) => step.notices))}`;
}

function counted(notices) {
  const missing = notices.filter((notice) => notice.met === false).length;
  if (!notices.length) return "";
  return missing ? `${missing} of ${notices.length} things to notice were not there.` : "Everything to notice was there.";
}
