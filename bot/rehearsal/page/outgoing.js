// Words that have left the field and are not with the desk yet. Usually nobody sees them: it is a matter of a moment.

import { element, say } from "./element.js";

const PATIENCE = 700;

/**
 * Gives {element, send(request), waiting()}. `changed` is called when something waits or arrived, `refused` with the
 * words the desk did not take.
 */
export function outgoing(phone, changed, refused) {
  const waiting = [];
  const list = element("div", { class: "outgoing", role: "status" });
  const arrived = (request) => { waiting.splice(waiting.indexOf(request), 1); changed(); };
  async function send(asked) {
    // The number goes with the words into the draft: asked again after a reload, they still are written once.
    const request = { id: crypto.randomUUID(), ...asked };
    waiting.push(request);
    changed();
    const shown = setTimeout(() => list.append(ghost), PATIENCE);
    const ghost = element("p", { class: "ghost", dir: "auto" });
    say(ghost, `Not sent yet: ${request.text}`);
    const answer = await phone.act(request);
    clearTimeout(shown);
    ghost.remove();
    arrived(request);
    if (!answer.ok) refused(request.text);
  }
  return { element: list, send, waiting: () => waiting };
}
