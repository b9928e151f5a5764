// Lists that change in place: what has not changed is not touched, so that focus, scrolling and selection stay.

import { arrange } from "./element.js";

/**
 * Gives a function that shows a list within `parent`. make(item) gives {element, update(item)} once for each key;
 * the same view stays as long as its key does.
 */
export function keyed(parent, keyOf, make) {
  const views = new Map();
  return (items) => {
    const present = new Set(items.map(keyOf));
    for (const key of [...views.keys()]) if (!present.has(key)) views.delete(key);
    arrange(parent, items.map((item) => shown(views, keyOf(item), item, make)));
  };
}

function shown(views, key, item, make) {
  if (!views.has(key)) views.set(key, make(item));
  const view = views.get(key);
  view.update(item);
  return view.element;
}

/** Gives a function that draws the inside of `parent` anew, and only when the data differ from the last time. */
export function redrawn(parent, draw) {
  let before;
  return (data) => {
    const now = JSON.stringify(data);
    if (now === before) return;
    before = now;
    parent.replaceChildren(...[draw(data)].flat().filter(Boolean));
  };
}
