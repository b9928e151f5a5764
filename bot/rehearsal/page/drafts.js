// What is being written outlives a reload of the page, in this window only; it is gone once it was sent. It does not
// outlive the rehearsal: each start of the program has an address of its own, and what was kept at another is forgotten,
// or words from a rehearsal that is over would be sent into the next.

import { remember, remembered } from "./keeping.js";

const KEPT = "eventdesk.drafts";
const EMPTY = { text: "", waiting: [] };
const drafts = new Map(found());
write();

/** The draft of one phone: {read(), keep({text, waiting})}. `waiting` is what was sent and not answered yet. */
export function draftOf(name) {
  return { read: () => drafts.get(name) ?? EMPTY, keep: (draft) => keep(name, draft) };
}

function keep(name, draft) {
  if (draft.text || draft.waiting.length) drafts.set(name, draft);
  else drafts.delete(name);
  write();
}

function write() {
  remember(KEPT, JSON.stringify({ at: location.pathname, drafts: [...drafts] }));
}

function found() {
  const kept = JSON.parse(remembered(KEPT) ?? "{}");
  return kept.at === location.pathname ? kept.drafts : [];
}
