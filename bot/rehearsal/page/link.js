// The line to the desk. What is asked is kept until it is answered, and asked again, under the same id, after the line
// was lost: the server does no id twice. So nothing is lost and nothing happens twice.

const FIRST_WAIT = 250;
const LONGEST_WAIT = 8000;
const FEW_TRIES = 3;
const LONGEST_FRAME = 60000;
const TOO_LONG = "This is too long to be sent at once. Send it in parts.";
const BEGUN_ANEW = "The rehearsal was begun anew before this arrived, so it was not done.";

/**
 * Opens the line and keeps it open. onParts({run, revision, parts}) for whatever the server says of itself,
 * onReply({reply, ok, why}) for each answer, onStatus("open" | "lost") when the line comes and goes,
 * onStatus("over") when it never will come back.
 * Gives { ask(request) }, a promise of {ok: true} or {ok: false, why} that waits as long as the line is lost.
 */
export function connect({ onParts, onReply = nothing, onStatus = nothing }) {
  const link = {
    onParts, onReply, onStatus,
    run: null, revision: 0, pending: new Map(), socket: null, greeted: false, tries: 0, timer: 0, over: false,
  };
  window.addEventListener("online", () => hurry(link));
  document.addEventListener("visibilitychange", () => document.hidden || hurry(link));
  open(link);
  return { ask: (request) => ask(link, request) };
}

function nothing() {}

function ask(link, request) {
  const asked = { id: crypto.randomUUID(), ...request };
  // The server hangs up on longer frames, and they would be asked again for ever.
  if (new Blob([JSON.stringify(asked)]).size > LONGEST_FRAME) return Promise.resolve({ ok: false, why: TOO_LONG });
  return new Promise((answer) => {
    link.pending.set(asked.id, { asked, answer, run: link.run });
    if (link.greeted) link.socket.send(JSON.stringify(asked));
  });
}

function open(link) {
  clearTimeout(link.timer);
  if (link.over) return;
  const address = new URL("ws", document.baseURI);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  const socket = new WebSocket(address);
  link.socket = socket;
  link.greeted = false;
  const mine = (fn) => (event) => link.socket === socket && fn(event);
  socket.addEventListener("open", mine(() => greet(link)));
  socket.addEventListener("message", mine((event) => hear(link, JSON.parse(event.data))));
  socket.addEventListener("close", mine(() => lost(link)));
}

function greet(link) {
  link.socket.send(JSON.stringify({ hello: { run: link.run, since: link.revision } }));
}

function hear(link, said) {
  if (said.reply !== undefined) answered(link, said);
  if (said.parts === undefined) return;
  link.run = said.run;
  link.revision = said.revision;
  link.onParts(said);
  if (!link.greeted) welcomed(link);
}

/** The server has said which rehearsal is on; only now is it known whether what still waits belongs to it. */
function welcomed(link) {
  link.greeted = true;
  link.tries = 0;
  link.onStatus("open");
  for (const { asked, run } of [...link.pending.values()]) {
    if (run === null || run === link.run) link.socket.send(JSON.stringify(asked));
    else answered(link, ofAnotherRehearsal(asked));
  }
}

function ofAnotherRehearsal(asked) {
  return asked.do === "anew" ? { reply: asked.id, ok: true } : { reply: asked.id, ok: false, why: BEGUN_ANEW };
}

function answered(link, { reply, ok, why }) {
  const waiting = link.pending.get(reply);
  if (!waiting) return;
  link.pending.delete(reply);
  link.onReply({ reply, ok, why });
  waiting.answer(ok ? { ok: true } : { ok: false, why });
}

function lost(link) {
  if (link.over) return;
  link.greeted = false;
  link.onStatus("lost");
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** link.tries);
  link.tries += 1;
  link.timer = setTimeout(() => open(link), wait * (0.5 + Math.random() / 2));
  if (link.tries > FEW_TRIES) looksWhetherOver(link);
}

/** A program that was started again knows this address no more. Why a line was refused, only a plain request is told. */
async function looksWhetherOver(link) {
  const answer = await fetch(".").catch(() => null);
  if (answer?.status !== 404 || link.over) return;
  link.over = true;
  clearTimeout(link.timer);
  link.onStatus("over");
}

/** Somebody is looking, or there is a network again: no reason to wait. */
function hurry(link) {
  if (link.socket.readyState === WebSocket.CLOSED) open(link);
}
