// Behind the scenes: what the desk does, and why, for each case.

import { caseView } from "./case.js";
import { element } from "./element.js";
import { keyed } from "./keyed.js";
import { outbox } from "./outbox.js";
import { subscribe } from "./state.js";

const ABOUT = "What the desk knows and does. Nobody's words are shown here, as in the desk's own log.";
const NONE = "There is no case yet. One begins when somebody asks for help, or writes what happened.";

/** Draws the panel into `root`. */
export function behind(root) {
  const none = element("p", { class: "soft" }, NONE);
  const cases = element("div");
  const sent = outbox();
  root.append(element("p", { class: "soft" }, ABOUT), none, cases, sent.element);
  const drawn = keyed(cases, (one) => one.id, caseView);
  subscribe("behind", (seen) => {
    const found = seen?.cases ?? [];
    none.hidden = found.length > 0;
    drawn([...found].reverse());
    sent.update(seen?.outbox ?? { waiting: [], sent: [] });
  });
}
