// Elements out of data. Whatever a person wrote goes in as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

/**
 * Makes an element: element("button", { class: "plain", "aria-pressed": "false", onclick: press }, "Words").
 * "svg:rect" makes a part of a drawing. A prop that is a function is a listener of the event behind "on"; `dataset`
 * is an object; true is an attribute without a value; null, undefined and false leave it out. Children may be nodes,
 * words, numbers and lists of them; null, undefined and false are skipped.
 */
export function element(tag, props, ...children) {
  const made = tag.startsWith("svg:") ? document.createElementNS(SVG, tag.slice(4)) : document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) set(made, name, value);
  made.append(...children.flat(Infinity).filter(shown).map(node));
  return made;
}

/** Sets one prop as element() does; taking it away where the value says so. */
export function set(target, name, value) {
  if (typeof value === "function") target.addEventListener(name.slice(2), value);
  else if (name === "dataset") Object.assign(target.dataset, value);
  else if (name === "value") target.value = value;
  else if (value === null || value === undefined || value === false) target.removeAttribute(name);
  else target.setAttribute(name, value === true ? "" : String(value));
}

/** Puts these words there, touching nothing when they stand there already. */
export function say(target, words) {
  if (target.textContent !== words) target.textContent = words;
}

/**
 * Makes the children of `parent` these nodes in this order, and moves only what stands in a wrong place: a node that
 * is moved loses the focus and its scrolling.
 */
export function arrange(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  let place = parent.firstChild;
  for (const one of nodes) {
    if (one === place) place = place.nextSibling;
    else parent.insertBefore(one, place);
  }
}

function shown(child) {
  return child !== null && child !== undefined && child !== false;
}

function node(child) {
  return child instanceof Node ? child : document.createTextNode(String(child));
}
