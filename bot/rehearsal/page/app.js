// Where the page is put together.

import { anew } from "./anew.js";
import { asking } from "./asking.js";
import { behind } from "./behind.js";
import { clock } from "./clock.js";
import { connect } from "./link.js";
import { panels } from "./panels.js";
import { scenarios } from "./scenarios.js";
import { score } from "./score.js";
import { shelf } from "./shelf.js";
import { stage } from "./stage.js";
import { say } from "./element.js";
import { subscribe, take } from "./state.js";
import { welcome } from "./welcome.js";

const LOST = "The line to the desk is lost. What you do here is kept, and done when it is back.";
const OVER = "This rehearsal is over. The address of the new one stands in the terminal.";
const SAID = { open: "", lost: LOST, over: OVER };
const at = (id) => document.getElementById(id);

const link = connect({ onParts: take, onStatus: (status) => say(at("line"), SAID[status]) });
const ask = asking(link.ask, at("refused"));

subscribe("event", (event) => {
  const title = event === null ? "Rehearsal" : `Rehearsal: ${event.name}`;
  document.title = title;
  say(at("event"), title);
});

const opens = panels(at("panels"));
clock(at("clock"), ask);
anew(at("anew"), ask);
const begin = scenarios(at("scenarios"), ask);
behind(at("behind"));
score(at("score"));
shelf(at("shelf"), ask);
stage(at("stage"), link.ask);
welcome(at("welcome"), begin, opens);
