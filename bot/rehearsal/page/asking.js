// Asking the desk from outside the phones: a refusal is said in one place for all.

import { say } from "./element.js";

/** ask(request) as the link has it, which also says in `place` why something was not done, until something is. */
export function asking(ask, place) {
  return async (request) => {
    const answer = await ask(request);
    say(place, answer.ok ? "" : answer.why);
    return answer;
  };
}

/**
 * A listener that does nothing while the former press is still under way. The button keeps the focus meanwhile: a
 * disabled one would lose it.
 */
export function once(act) {
  return async (event) => {
    event.preventDefault();
    const button = event.currentTarget;
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    try {
      await act(event);
    } finally {
      button.removeAttribute("aria-busy");
    }
  };
}
