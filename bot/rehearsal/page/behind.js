// Behind the scenes: what the desk does, and why, for each case.

import { caseView } from "./case.js";
import { element, say } from "./element.js";
import { keyed } from "./keyed.js";
import { outbox } from "./outbox.js";
import { subscribe } from "./state.js";

const ABOUT =
  "What the desk does with each case, and why. Nobody's words are shown here. A case has a name of its own, and a code "
  + "word for what it is about: both may stand on a lock screen, because they tell a stranger nothing.";
const NONE = "There is no case yet. One begins when somebody asks for help, or writes what happened.";

/** Draws the panel into `root`. */
export function behind(root) {
  const none = element("p", { class: "soft" }, NONE);
  const cases = element("div");
  const older = element("p", { class: "soft" });
  const sent = outbox();
  root.append(element("p", { class: "soft" }, ABOUT), none, cases, older, sent.element);
  const drawn = keyed(cases, (one) => one.id, caseView);
  subscribe("behind", (seen) => {
    const found = seen?.cases ?? [];
    none.hidden = found.length > 0;
    drawn([...found].reverse());
    say(older, seen?.left_out ? `Closed earlier, and not shown: ${seen.left_out}.` : "");
    sent.update(seen?.outbox ?? { waiting: [], sent: [] });
  });
}
