// Beginning anew, which asks before it throws anything away.

import { element } from "./element.js";
import { loss, question } from "./question.js";
import { part } from "./state.js";

/** Draws the button into `root`. */
export function anew(root, ask) {
  const asks = question(root);
  const begins = async () => {
    if (await asks("Begin anew?", loss(part("event")?.kept), "Begin from the start")) await ask({ do: "anew" });
  };
  root.prepend(element("button", { type: "button", "aria-haspopup": "dialog", onclick: begins }, "Begin anew"));
}
