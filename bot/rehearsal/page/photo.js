// A photo for a chat: from the camera, from a file, or the sample.

import { opened, stopped, whyNot } from "./devices.js";
import { element } from "./element.js";
import { plainKey, sheet } from "./sheet.js";

const NAMES = { title: "Photo", file: "Choose a file" };

/** Gives {element, ends()}; `done` closes it. */
export function photoSheet(phone, done) {
  const view = element("video", { class: "camera", muted: true, playsinline: true, autoplay: true, hidden: true, "aria-label": "What the camera sees" });
  const camera = { view, stream: null, over: false };
  camera.start = plainKey("Use the camera", () => start(camera, made));
  camera.take = plainKey("Take and send", () => take(camera, made), { hidden: true });
  const made = sheet(phone, "photo", NAMES, { device: [view, camera.start, camera.take], ends: () => ends(camera), done });
  return made;
}

async function start(camera, made) {
  try {
    camera.stream = await opened({ video: { facingMode: "environment" } });
  } catch (error) {
    return made.tell(whyNot(error, "camera", "choose a file or send the sample"));
  }
  if (camera.over) return ends(camera);
  camera.view.srcObject = camera.stream;
  camera.view.hidden = camera.take.hidden = false;
  camera.take.focus();
  camera.start.hidden = true;
}

async function take({ view }, made) {
  const canvas = element("canvas", { width: view.videoWidth, height: view.videoHeight });
  canvas.getContext("2d").drawImage(view, 0, 0);
  const picture = await new Promise((drawn) => canvas.toBlob(drawn, "image/jpeg", 0.85));
  if (picture) await made.sends(picture);
  else made.tell("The camera shows nothing yet. Try again in a moment.");
}

function ends(camera) {
  camera.over = true;
  stopped(camera.stream);
}
