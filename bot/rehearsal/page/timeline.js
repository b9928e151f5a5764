// The waits of one case as a small picture: a bar for each wait, and a line where it should have ended.

import { element } from "./element.js";
import { span } from "./spans.js";

const WIDTH = 270;
const LEFT = 4;
const ROW = 38;
const TOP = 4;
const NICE = [10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21600, 86400];
const TICKS = 4;
const LETTER = 6.4;

/** Gives the picture of {name, marks, length}: what is in it also stands in the table below it. */
export function picture({ name, marks, length }) {
  const height = TOP + marks.length * ROW + 20;
  const longest = Math.max(length, 1);
  const x = (seconds) => LEFT + (Math.min(seconds, longest) / longest) * (WIDTH - 2 * LEFT - 6);
  return element(
    "svg:svg", { viewBox: `0 0 ${WIDTH} ${height}`, class: "waits", role: "img", "aria-label": told(name, marks) },
    scale(longest, x, height), marks.map((mark, place) => wait(mark, TOP + place * ROW, x)),
  );
}

function told(name, marks) {
  const waits = marks.map((mark) => `${mark.says}: ${took(mark)}`);
  return `Timeline of ${name}. ${waits.join(". ")}.`;
}

function scale(longest, x, height) {
  const step = NICE.find((one) => longest / one <= TICKS) ?? longest;
  const ticks = [];
  for (let at = 0; at <= longest; at += step) ticks.push(at);
  return ticks.map((at) => [
    element("svg:line", { x1: x(at), x2: x(at), y1: TOP, y2: height - 16, class: "tick" }),
    element("svg:text", { x: x(at), y: height - 3, class: "tick-label", "text-anchor": anchor(at, longest) }, at ? span(at) : "0"),
  ]);
}

function anchor(at, longest) {
  if (at === 0) return "start";
  return at > longest * 0.9 ? "end" : "middle";
}

function wait(mark, y, x) {
  const from = mark.from_seconds;
  const end = from + mark.waited_seconds;
  const look = { true: "met", false: "missed" }[mark.met] ?? (mark.waiting ? "waiting" : "told");
  return [
    caption(label(mark), x(from), y + 13),
    element("svg:rect", { x: x(from), y: y + 19, width: Math.max(2, x(end) - x(from)), height: 10, rx: 2, class: `wait ${look}` }),
    mark.bar_seconds !== null && bar(x(from + mark.bar_seconds), y),
  ];
}

/** Words begin where the wait begins, unless they would not end within the picture. */
function caption(words, x, y) {
  return element("svg:text", { x: Math.max(LEFT, Math.min(x, WIDTH - words.length * LETTER)), y }, words);
}

function label(mark) {
  const sign = mark.met === true ? "✓ " : mark.met === false ? "✗ " : "";
  return `${sign}${mark.says}, ${took(mark)}`;
}

function bar(x, y) {
  return element("svg:line", { x1: x, x2: x, y1: y + 16, y2: y + 33, class: "limit" });
}

/** How long a wait was, or has been so far. */
export function took({ seconds, waiting, waited_seconds: waited }) {
  if (seconds !== null) return span(seconds);
  return waiting ? `${span(waited)} so far` : "did not come";
}
