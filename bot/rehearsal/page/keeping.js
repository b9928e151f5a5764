// What this window remembers through a reload. A browser may keep nothing for pages: then a reload forgets, and nothing
// else is lost.

/** Keeps a text under a name. */
export function remember(name, value) {
  try {
    sessionStorage.setItem(name, value);
  } catch {
    // As above.
  }
}

/** The text that was kept under a name, or null. */
export function remembered(name) {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}
