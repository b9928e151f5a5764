// Cameras and microphones, which many rooms, browsers and people do not have, and nobody has to have.

/** Asks the browser for a stream; fails with what whyNot() explains. */
export async function opened(wanted) {
  if (!navigator.mediaDevices?.getUserMedia) throw new DOMException("", "NotSupportedError");
  return navigator.mediaDevices.getUserMedia(wanted);
}

/** Lets go of it: its light goes out. */
export function stopped(stream) {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** A sentence for a person: why there is no `device`, and what can be done instead. */
export function whyNot(error, device, instead) {
  const reasons = {
    NotAllowedError: `This page may not use the ${device}. The browser can allow it beside the address`,
    NotFoundError: `There is no ${device} on this machine`,
    NotReadableError: `The ${device} is being used by something else`,
    NotSupportedError: `This browser gives pages no ${device}`,
  };
  return `${reasons[error.name] ?? `The ${device} does not answer`}. You can ${instead}.`;
}
