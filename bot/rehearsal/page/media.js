// Photos, voice messages and places in a chat.

import { element } from "./element.js";

/** What stands in a message for {kind, file}. */
export function mediaView({ kind, file }) {
  if (kind === "location") return element("span", { class: "media-place", lang: "en" }, "📍 Location");
  if (!file) return nothing(kind);
  return kind === "voice" ? voice(file) : photo(file);
}

function photo(file) {
  const image = element("img", { src: `files/${file}`, alt: "Photo" });
  const button = element("button", { type: "button", class: "photo", lang: "en", onclick: () => enlarge(file) }, image);
  image.addEventListener("error", () => button.replaceWith(nothing("photo")));
  return button;
}

function voice(file) {
  const sound = element("audio", { controls: true, preload: "metadata", src: `files/${file}`, "aria-label": "Voice message" });
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
