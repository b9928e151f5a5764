// Photos, voice messages and places in a chat.

import { element } from "./element.js";

const PIN = "M12 2a7 7 0 0 0-7 7c0 5 7 13 7 13s7-8 7-13a7 7 0 0 0-7-7zm0 10a3 3 0 1 1 0-6 3 3 0 0 1 0 6z";

/** What stands in a message for {kind, file}. */
export function mediaView({ kind, file }) {
  if (kind === "location") return element("span", { class: "media-place", lang: "en" }, pin(), "Location");
  if (!file) return nothing(kind);
  return kind === "voice" ? voice(file) : photo(file);
}

function pin() {
  return element("svg:svg", { class: "pin", viewBox: "0 0 24 24", "aria-hidden": "true" }, element("svg:path", { d: PIN }));
}

function photo(file) {
  const image = element("img", { src: `files/${file}`, alt: "" });
  const button = element("button", { type: "button", class: "photo", lang: "en", "aria-label": "Picture, view larger", onclick: () => enlarge(file) }, image);
  image.addEventListener("error", () => button.replaceWith(nothing("photo")));
  return button;
}

function voice(file) {
  const sound = element("audio", {
    controls: true, controlslist: "nodownload noplaybackrate noremoteplayback", preload: "metadata",
    src: `files/${file}`, "aria-label": "Voice message",
  });
  sound.addEventListener("error", () => sound.replaceWith(nothing("voice")));
  return sound;
}

function nothing(kind) {
  const name = kind === "voice" ? "Voice message" : "Photo";
  return element("span", { class: "media-none", lang: "en" }, `${name} (its content cannot be shown here)`);
}

/** Shows the photo as large as the window; Escape or the button closes it, and the focus goes back by itself. */
function enlarge(file) {
  const close = element("button", { type: "button", class: "key", onclick: () => dialog.close() }, "Close");
  const dialog = element("dialog", { class: "picture", "aria-label": "Photo", onclose: () => dialog.remove() },
    element("img", { src: `files/${file}`, alt: "Photo" }), close);
  document.body.append(dialog);
  dialog.showModal();
}
