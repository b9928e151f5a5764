// Brings the content of a photo or a voice note to the rehearsal, before it is sent from a phone.

const LARGEST = 10 * 1024 * 1024;
const TYPES = {
  photo: ["image/jpeg", "image/png", "image/webp", "image/gif"],
  voice: ["audio/webm", "audio/ogg", "audio/mp4", "audio/wav", "audio/mpeg"],
};
const ALSO_CALLED = { "audio/x-wav": "audio/wav", "audio/wave": "audio/wav", "audio/x-m4a": "audio/mp4", "audio/mp3": "audio/mpeg", "video/webm": "audio/webm", "image/jpg": "image/jpeg" };

/** What a file picker may offer for this kind. */
export function accepted(kind) {
  return TYPES[kind].join(",");
}

/** Gives {file}, the number under which it can be sent, or {why}, a sentence for a person. */
export async function upload(kind, content) {
  const plain = content.type.split(";")[0].trim().toLowerCase();
  const type = ALSO_CALLED[plain] ?? plain;
  const why = refusal(kind, type, content.size);
  if (why) return { why };
  try {
    const answer = await fetch(`files?kind=${kind}`, { method: "POST", body: content, headers: { "Content-Type": type } });
    return answer.ok ? await answer.json() : { why: await reason(answer) };
  } catch {
    return { why: "The rehearsal cannot be reached just now, so this was not sent. Try again in a moment." };
  }
}

function refusal(kind, type, size) {
  const names = TYPES[kind].map((one) => one.split("/")[1].toUpperCase()).join(", ");
  if (!TYPES[kind].includes(type)) return `This file is ${type || "of no known type"}. It has to be one of: ${names}.`;
  if (size > LARGEST) return `This file has ${Math.ceil(size / 1048576)} MB. At most 10 MB can be sent: choose a smaller one.`;
  return "";
}

async function reason(answer) {
  const said = await answer.text();
  try {
    return JSON.parse(said).why ?? said;
  } catch {
    return said || `The rehearsal did not take this file (${answer.status}).`;
  }
}
