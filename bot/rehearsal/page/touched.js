// Whether anything has been done yet that could be lost.

import { part } from "./state.js";

/** True once somebody did something on a phone, or there is a case. */
export function touched() {
  const wrote = (info) => (part(`phone/${info.name}`)?.bubbles ?? []).some((bubble) => bubble.mine);
  return (part("behind")?.cases ?? []).length > 0 || (part("phones") ?? []).some(wrote);
}
