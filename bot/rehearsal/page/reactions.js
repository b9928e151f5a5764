// Signs under a message of a room, as the team answers a card with.

import { element } from "./element.js";

const SIGNS = [["👌", "I take it"], ["🤝", "I join"], ["👀", "I look"]];

/** The button "React", which opens the three signs. */
export function reactControl(bubble, about) {
  const signs = element("span", { class: "signs", role: "group", "aria-label": "Signs", hidden: true },
    SIGNS.map(([sign, says]) => signButton(sign, says, () => choose(sign))));
  const key = element("button", { type: "button", class: "deed", "aria-expanded": "false", ...about, onclick: turn }, "React");
  function turn() {
    signs.hidden = !signs.hidden;
    key.setAttribute("aria-expanded", String(!signs.hidden));
  }
  function choose(sign) {
    turn();
    key.focus({ preventScroll: true });
    bubble.phone.act({ do: "reacts", message: bubble.now.id, emoji: sign });
  }
  return element("span", { class: "react", onkeydown: (event) => event.key === "Escape" && !signs.hidden && turn() }, key, signs);
}

function signButton(sign, says, onclick) {
  return element("button", { type: "button", class: "sign", "aria-label": `${sign} ${says}`, title: says, onclick }, sign);
}
