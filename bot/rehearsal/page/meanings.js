// What the words of the record mean, in sentences for an organizer.

/** Where a case stands. */
export const STATES = {
  draft: ["Not sent yet", "Somebody is still writing. The team hears of it once they pause, or press send."],
  kept: ["Kept unsent", "The person chose to keep it to themselves. Nobody of the team knows of it."],
  paging: ["Calling", "The team is being called. Nobody has taken it yet."],
  taken: ["Taken", "Somebody of the team has it."],
  closed: ["Closed", "Nothing is left to do, and nothing comes due."],
  purged: ["Erased", "Its words are gone for good: their key was destroyed."],
};

/** What a case is about, as the team speaks of it among themselves. */
export const CATEGORIES = {
  medical: "somebody is hurt or ill",
  critical: "danger, or help is needed now",
  major: "serious, and not this minute",
  banned: "somebody who may not be here",
  minor: "small, and still to be looked at",
  unclear: "not clear yet",
};

/** The lanes in which the desk sends, most urgent first. */
export const LANES = {
  answer: ["Answers to a press", "at once"],
  alert: ["Alerts", "before everything else"],
  reply: ["Replies to people", "before cards and news"],
  card: ["Cards in the group", "kept up to date"],
  relay: ["Words passed on", "between the person and those who have the case"],
  notice: ["Notices", "reminders and news"],
  broadcast: ["Broadcasts", "to everybody, last"],
};

/** The title of a state, and what it means. */
export function stateOf(state) {
  return STATES[state] ?? [state, ""];
}
