// The language a phone is set to. The desk hears of it with the next message, as on a real platform.

import { element } from "./element.js";
import { part } from "./state.js";

const LANGUAGES = (
  "ar bg bn ca cs da de el en es et eu fa fi fr gl he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv sw ta " +
  "th tr uk ur vi zh"
).split(" ");

/** Gives {element, update()}. */
export function languageChoice(phone) {
  const choice = element("select", { id: `language-${phone.info.name}`, onchange: () => choose(phone, choice) });
  const line = element("div", { class: "language" }, element("label", { for: choice.id }, "Phone language"), choice);
  return { element: line, update: () => update(phone, choice) };
}

async function choose(phone, choice) {
  const answer = await phone.act({ do: "language", language: choice.value });
  if (!answer.ok) choice.value = phone.info.language ?? "";
}

function update({ info }, choice) {
  const shipped = part("event")?.languages ?? [];
  const known = JSON.stringify([shipped, info.language]);
  if (choice.dataset.known === known) return;
  choice.dataset.known = known;
  const others = [...new Set([...LANGUAGES, info.language])].filter((code) => code && !shipped.includes(code));
  choice.replaceChildren(...unset(info), group("The desk speaks", shipped), group("It does not speak", others));
  choice.value = info.language ?? "";
}

function unset(info) {
  return info.language ? [] : [element("option", { value: "" }, "Not set")];
}

function group(name, codes) {
  return element("optgroup", { label: name }, codes.map((code) => element("option", { value: code, lang: code }, autonym(code))));
}

/** A language in its own words: "Deutsch". */
function autonym(code) {
  try {
    const name = new Intl.DisplayNames([code], { type: "language" }).of(code);
    return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
  } catch {
    return code;
  }
}
