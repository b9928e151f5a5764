// What photos and voice notes have in common: three ways to get one, and a line that says how it goes.

import { element, say } from "./element.js";
import { accepted, upload } from "./upload.js";

/**
 * A sheet for one `kind` ("photo" or "voice"). `device` are nodes of the camera or microphone, `ends` lets go of it.
 * Gives {element, ends, tell(words), sends(content)}; `done` is called when something was sent or it was closed.
 */
export function sheet(phone, kind, names, { device, ends, done }) {
  const line = element("p", { class: "sheet-line", role: "status" });
  const tell = (words) => say(line, words);
  const pick = element("input", { type: "file", accept: accepted(kind), "aria-label": names.file, hidden: true });
  const sends = (content) => sendContent(phone, kind, content, { tell, done });
  pick.addEventListener("change", () => { if (pick.files[0]) sends(pick.files[0]); pick.value = ""; });
  const made = element("div", { class: "sheet", role: "group", "aria-label": names.title },
    device, pick,
    element("div", { class: "more-keys" },
      plainKey(names.file, () => pick.click()),
      plainKey("Send a sample", () => sendSample(phone, kind, { tell, done })),
      plainKey("Close", done)),
    line);
  // A phone that is put away lets go of its camera.
  const away = new ResizeObserver(() => made.isConnected || done());
  away.observe(made);
  return { element: made, ends: () => { away.disconnect(); ends(); }, tell, sends };
}

/** A button of a sheet. */
export function plainKey(name, onclick, more = {}) {
  return element("button", { type: "button", class: "key", onclick, ...more }, name);
}

async function sendContent(phone, kind, content, { tell, done }) {
  tell("One moment …");
  const { file, why } = await upload(kind, content);
  if (why) return tell(why);
  return sendSample(phone, kind, { tell, done }, { file });
}

async function sendSample(phone, kind, { tell, done }, more = {}) {
  const answer = await phone.act({ do: "sends", kind, ...more });
  if (answer.ok) done();
  else tell(answer.why);
}
