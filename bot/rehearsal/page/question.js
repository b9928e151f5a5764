// A question that stands before something that cannot be undone.

import { element, say } from "./element.js";

let boxes = 0;

/** Gives asks(title, words, label): a promise of true when it is answered with the button of that label. */
export function question(root) {
  boxes += 1;
  const title = element("h2", { id: `question-${boxes}` });
  const words = element("p", { id: `question-${boxes}-words` });
  const keep = element("button", { type: "button", onclick: () => box.close("") }, "Keep it");
  const go = element("button", { type: "button", class: "grave", onclick: () => box.close("yes") });
  const box = element("dialog", { class: "question", "aria-labelledby": title.id, "aria-describedby": words.id },
    title, words, element("div", { class: "row" }, keep, go));
  root.append(box);
  return (asked, told, label) => {
    say(title, asked);
    say(words, told);
    say(go, label);
    box.returnValue = "";
    box.showModal();
    return new Promise((answer) => box.addEventListener("close", () => answer(box.returnValue === "yes"), { once: true }));
  };
}

/** What is lost when a rehearsal begins anew. */
export function loss(kept) {
  const lost = kept
    ? "What was played so far stays in its folder, and a new record begins beside it."
    : "Every case and every message is thrown away, and cannot be brought back.";
  return `All phones are emptied and the clock goes back to the start, here and in every other window. ${lost}`;
}
