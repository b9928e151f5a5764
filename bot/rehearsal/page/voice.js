// A voice note: recorded, from a file, or the sample.

import { opened, stopped, whyNot } from "./devices.js";
import { element, say } from "./element.js";
import { plainKey, sheet } from "./sheet.js";

const NAMES = { title: "Voice note", file: "Choose a file" };
const TYPES = ["audio/webm", "audio/ogg", "audio/mp4"];

/** Gives {element, ends()}; `done` closes it. */
export function voiceSheet(phone, done) {
  const length = element("p", { class: "recording", hidden: true });
  const voice = { length, stream: null, recorder: null, over: false, wanted: false, seconds: 0, timer: 0 };
  voice.start = plainKey("Record", () => start(voice, made));
  voice.stop = plainKey("Stop and send", () => stop(voice), { hidden: true });
  const made = sheet(phone, "voice", NAMES, { device: [length, voice.start, voice.stop], ends: () => ends(voice), done });
  return made;
}

async function start(voice, made) {
  try {
    voice.stream = await opened({ audio: true });
    if (voice.over) return ends(voice);
    record(voice, made);
  } catch (error) {
    return made.tell(whyNot(error, "microphone", "choose a file or send the sample"));
  }
  voice.length.hidden = voice.stop.hidden = false;
  voice.stop.focus();
  voice.start.hidden = true;
  count(voice, 0);
  voice.timer = setInterval(() => count(voice, voice.seconds + 1), 1000);
}

function record(voice, made) {
  const type = TYPES.find((one) => MediaRecorder.isTypeSupported(one));
  const pieces = [];
  voice.recorder = new MediaRecorder(voice.stream, type ? { mimeType: type } : {});
  voice.recorder.addEventListener("dataavailable", (event) => pieces.push(event.data));
  voice.recorder.addEventListener("stop", () => {
    if (voice.wanted) made.sends(new Blob(pieces, { type: voice.recorder.mimeType }));
  });
  voice.recorder.start();
}

function count(voice, seconds) {
  voice.seconds = seconds;
  say(voice.length, `Recording, ${seconds} s`);
}

function stop(voice) {
  voice.wanted = true;
  release(voice);
  voice.length.hidden = voice.stop.hidden = true;
  voice.start.hidden = false;
  voice.start.focus();
}

/** Closed: what was recorded and not sent is thrown away. */
function ends(voice) {
  voice.over = true;
  voice.wanted = false;
  release(voice);
}

function release(voice) {
  clearInterval(voice.timer);
  if (voice.recorder?.state === "recording") voice.recorder.stop();
  stopped(voice.stream);
}
