// The shelf above the phones: which are on screen, putting them in order, one more attendee.

import { choose, chosen, everyPhone, onChoice } from "./choice.js";
import { element, say, set } from "./element.js";
import { once } from "./asking.js";
import { keyed } from "./keyed.js";
import { part, subscribe } from "./state.js";

/** Draws the shelf into `root`. */
export function shelf(root, ask) {
  const boxes = element("div", { class: "boxes" });
  const drawn = keyed(boxes, (info) => info.name, box);
  const row = element("div", { class: "row" }, boxes, arranging(), newcomer(ask));
  root.append(element("fieldset", { class: "chips" }, element("legend", null, "Phones on screen"), row));
  onChoice(() => drawn(sorted(everyPhone())));
}

/** Those who ask, the rooms, then the team: the order in which one looks for them. */
function sorted(infos) {
  return ["guest", "room", "team"].flatMap((kind) => infos.filter((info) => info.kind === kind));
}

function box({ name }) {
  const input = element("input", { type: "checkbox", onchange: () => choose(name, input.checked) });
  const words = element("span");
  const made = element("label", { class: "chip" }, input, words);
  return {
    element: made,
    update(info) {
      input.checked = chosen().some((one) => one.name === name);
      say(words, owner(info));
      set(made, "title", info.about || null);
    },
  };
}

/** Whose it is: "Sam" for "Sam's phone", and the title of a room. */
export function owner(info) {
  return info.kind === "room" ? info.title : info.title.replace(/['’]s phone$/, "");
}

function arranging() {
  const button = element("button", { type: "button", "aria-pressed": "false", onclick: press }, "Arrange");
  function press() {
    const on = document.body.classList.toggle("arranging");
    set(button, "aria-pressed", String(on));
  }
  return button;
}

function newcomer(ask) {
  const name = element("input", { id: "guest-name", type: "text", autocomplete: "off", maxlength: "30", size: "12" });
  const language = element("select", { id: "guest-language" });
  subscribe("event", (event) => event && languages(language, event));
  const add = () => arrives(ask, name, language);
  return element(
    "form", { class: "row", onsubmit: (event) => event.preventDefault() },
    element("button", { type: "submit", onclick: once(add) }, "Add an attendee"),
    element("details", { class: "who" }, element("summary", null, "Name and language"),
      element("div", { class: "row" },
        element("label", { for: name.id }, "Name (not needed)"), name,
        element("label", { for: language.id }, "Language"), language)),
  );
}

function languages(select, event) {
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  const options = event.languages.map((code) => element("option", { value: code }, names.of(code) ?? code));
  select.replaceChildren(...options);
  select.value = event.default_language;
}

/** Adds a guest, and puts on screen of this window whoever was not there before. */
async function arrives(ask, name, language) {
  const before = new Set(everyPhone().map((info) => info.name));
  const request = { do: "guest", language: language.value || part("event")?.default_language };
  if (name.value.trim()) request.name = name.value.trim();
  const ended = subscribe("phones", (infos) => show(infos ?? [], before));
  const answer = await ask(request);
  if (answer.ok) name.value = "";
  setTimeout(ended, answer.ok ? 3000 : 0);
}

function show(infos, before) {
  for (const info of infos) if (info.kind === "guest" && !before.has(info.name)) choose(info.name, true);
}
