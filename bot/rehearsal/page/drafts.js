// What is being written outlives a reload of the page, in this window only; it is gone once it was sent.

/** The draft of one phone: {read(), keep({text, waiting})}. `waiting` is what was sent and not answered yet. */
export function draftOf(name) {
  const key = `draft:${name}`;
  return { read: () => read(key), keep: (draft) => keep(key, draft) };
}

function read(key) {
  const empty = { text: "", waiting: [] };
  try {
    return { ...empty, ...JSON.parse(sessionStorage.getItem(key) ?? "{}") };
  } catch {
    return empty; // A browser that keeps nothing for pages: then a reload forgets, and nothing else is lost.
  }
}

function keep(key, draft) {
  try {
    if (draft.text || draft.waiting.length) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
}
