// A few words for whoever is here for the first time. They go away once something has happened.

import { chosen } from "./choice.js";
import { element, say } from "./element.js";
import { once } from "./asking.js";
import { firstScenario } from "./scenarios.js";
import { owner } from "./shelf.js";
import { part, subscribe } from "./state.js";
import { touched } from "./touched.js";

/** Draws the welcome into `root`; begin(scenario) plays one, opens(id) opens a panel. */
export function welcome(root, begin, opens) {
  const guest = element("strong");
  const helper = element("strong");
  const play = element("button", { type: "button", onclick: once(() => plays(begin, opens)) });
  root.append(
    element("h2", null, "Welcome"),
    element("p", null, "This is the real desk; only the phones and the time are made. Nothing leaves this computer."),
    element("p", null, "Try it: on ", guest, " write ", element("kbd", null, "hello"), " and send it, then press the first "
      + "button of the answer. Watch what arrives on ", helper, ", and answer there."),
    element("p", null, "Or let it be played for you, step by step: ", play),
  );
  const redraw = () => shown(root, { guest, helper, play });
  for (const name of ["phones", "phone/", "behind", "scenario", "scenarios"]) subscribe(name, redraw);
}

function shown(root, { guest, helper, play }) {
  const infos = part("phones") ?? [];
  root.hidden = !infos.length || part("scenario") !== null || touched();
  if (root.hidden) return;
  say(guest, infos.find((info) => info.kind === "guest")?.title ?? "a phone");
  say(helper, chosen().find((info) => info.kind === "team")?.title ?? "the team's phones");
  const first = firstScenario();
  say(play, first?.title ?? "");
  play.parentElement.hidden = first === null;
}

async function plays(begin, opens) {
  opens("scenarios");
  document.querySelector("#scenarios h2").focus();
  await begin(firstScenario());
}
