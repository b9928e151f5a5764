// A line of a scenario file (docs/scenarios.md) as a sentence.

const UNITS = { s: "s", m: "min", h: "h" };
const SENT = { photo: "a photo", voice: "a voice note", place: "their location" };
const ROOMS = { team: "the team's group", organizers: "the organizers' group" };
const FORMS = [
  [/^\+(\d+) ?([smh])$/, ([count, unit]) => `${count} ${UNITS[unit]} pass.`],
  [/^next$/, () => "Time passes until something happens."],
  [/^until (\w+) sees (.+)$/s, ([name, words]) => `Time passes until “${words}” is there for ${place(name)}.`],
  [/^(\w+) re: *(.+)$/s, ([name, words]) => `${who(name)} replies “${words}”`],
  [/^(\w+) edit: *(.+)$/s, ([name, words]) => `${who(name)} changes their last message to “${words}”`],
  [/^(\w+)@(\w+): *(.+)$/s, ([name, room, words]) => `${who(name)} writes in ${place(room)}: “${words}”`],
  [/^(\w+): *(.+)$/s, ([name, words]) => `${who(name)} writes “${words}”`],
  [/^(\w+)@(\w+)(?:> *| press )(.+)$/s, ([name, room, label]) => `${who(name)} presses “${label}” in ${place(room)}.`],
  [/^(\w+)(?:> *| press )(.+)$/s, ([name, label]) => `${who(name)} presses “${label}”.`],
  [/^(\w+) (photo|voice|place)$/, ([name, what]) => `${who(name)} sends ${SENT[what]}.`],
];

/** "sam press Yes" is "Sam presses “Yes”."; what is not understood stands as it was written. */
export function told(line) {
  for (const [form, words] of FORMS) {
    const found = form.exec(line);
    if (found) return words(found.slice(1));
  }
  return line;
}

function who(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function place(name) {
  return ROOMS[name] ?? who(name);
}
