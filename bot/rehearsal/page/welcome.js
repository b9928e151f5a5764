// A few words for whoever is here for the first time. They go away once something has happened.

import { chosen } from "./choice.js";
import { element } from "./element.js";
import { once } from "./asking.js";
import { begin, firstScenario } from "./scenarios.js";
import { owner } from "./shelf.js";
import { part, subscribe } from "./state.js";

/** Draws the welcome into `root`; opens(id) opens a panel. */
export function welcome(root, ask, opens) {
  const guest = element("strong");
  const helper = element("strong");
  const play = element("button", { type: "button", onclick: once(() => plays(ask, opens)) });
  root.append(
    element("h2", null, "Welcome"),
    element("p", null, "This is the real desk; only the phones and the time are made. Nothing leaves this computer."),
    element("p", null, "Try it: on ", guest, " write ", element("kbd", null, "hello"), " and send it, then press “I need help now”. "
      + "Watch what arrives on ", helper, ", and answer there."),
    element("p", null, "Or let it be played for you, step by step: ", play),
  );
  const redraw = () => shown(root, { guest, helper, play });
  for (const name of ["phones", "phone/", "behind", "scenario", "scenarios"]) subscribe(name, redraw);
}

function shown(root, { guest, helper, play }) {
  const infos = part("phones") ?? [];
  root.hidden = !infos.length || happened(infos);
  if (root.hidden) return;
  guest.textContent = infos.find((info) => info.kind === "guest")?.title ?? "a phone";
  helper.textContent = chosen().find((info) => info.kind === "team")?.title ?? "the team's phones";
  const first = firstScenario();
  play.textContent = first?.title ?? "";
  play.parentElement.hidden = first === null;
}

function happened(infos) {
  const wrote = (info) => (part(`phone/${info.name}`)?.bubbles ?? []).some((bubble) => bubble.mine);
  return part("scenario") !== null || (part("behind")?.cases ?? []).length > 0 || infos.some(wrote);
}

async function plays(ask, opens) {
  opens("scenarios");
  document.querySelector("#scenarios h2").focus();
  await begin(firstScenario().id, ask);
}
