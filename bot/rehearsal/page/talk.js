// What there is to talk about: a situation, questions, and afterwards the points to weigh.

import { element } from "./element.js";
import { redrawn } from "./keyed.js";

const PARTS = [
  ["weigh", "Points to weigh", "Open this once everybody has said something."],
  ["desk", "What the desk does", ""],
];

/** Gives {element, update(scenario)}. */
export function talk() {
  const made = element("div", { class: "talk" });
  const draw = redrawn(made, drawn);
  return { element: made, update: ({ id, situation, questions, weigh, desk }) => draw({ id, situation, questions, weigh, desk }) };
}

function drawn(scenario) {
  const { situation, questions } = scenario;
  return [
    situation && element("p", { class: "situation" }, situation),
    questions?.length && element("h4", null, "Questions"),
    questions?.length && list(questions),
    ...PARTS.map(([key, title, hint]) => later(title, hint, scenario[key])),
  ];
}

function later(title, hint, points) {
  if (!points?.length) return null;
  return element("details", null, element("summary", null, title), hint && element("p", { class: "soft" }, hint), list(points));
}

function list(points) {
  return element("ul", null, points.map((point) => element("li", null, point)));
}
