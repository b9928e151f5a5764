// What people are called on this page.

import { part } from "./state.js";

/** The person behind the name of a phone: "Sam" for "sam". */
export function called(name) {
  const known = (part("phones") ?? []).find((one) => one.name === name);
  return known ? owner(known) : name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** Whose phone this is, or which room. */
export function owner(info) {
  return info.kind === "room" ? info.title : info.title.replace(/'s phone$/, "");
}
