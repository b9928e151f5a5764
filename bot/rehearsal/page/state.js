// What the server last said of each part, and who wants to hear of it. Nothing is worked out here.

const parts = new Map();
const listeners = [];
let run = null;

/** The part of that name as it stands; null when there is none. */
export function part(name) {
  return parts.get(name) ?? null;
}

/**
 * Calls fn(value, name) now, if there is something, and at each change; a value of null means it is gone. A name that
 * ends in "/" stands for all that begin with it. Returns what ends it.
 */
export function subscribe(name, fn) {
  const listener = { name, fn };
  listeners.push(listener);
  for (const [known, value] of parts) if (concerns(listener, known)) fn(value, known);
  return () => {
    const place = listeners.indexOf(listener);
    if (place >= 0) listeners.splice(place, 1);
  };
}

/** Takes in what the server sent: {run, parts}. Of another rehearsal nothing that was here is true any more. */
export function take(message) {
  const changed = new Map(Object.entries(message.parts));
  if (message.run !== run) for (const name of parts.keys()) if (!changed.has(name)) changed.set(name, null);
  run = message.run;
  for (const [name, value] of changed) keep(name, value);
  // Everything stands before anybody hears of it: who looks at a second part must not find the former one.
  for (const [name, value] of changed) tell(name, value);
}

function keep(name, value) {
  if (value === null) parts.delete(name);
  else parts.set(name, value);
}

function tell(name, value) {
  for (const listener of [...listeners]) if (concerns(listener, name)) listener.fn(value, name);
}

function concerns(listener, name) {
  return listener.name === name || (listener.name.endsWith("/") && name.startsWith(listener.name));
}
