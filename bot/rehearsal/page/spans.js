// Lengths of time in words.

const UNITS = [["d", 86400], ["h", 3600], ["min", 60], ["s", 1]];

/** 42 is "42 s", 90 is "1 min 30 s", 7200 is "2 h": the two greatest units are enough. */
export function span(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const told = [];
  let rest = whole;
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count || told.length) told.push([count, unit]);
  }
  return told.slice(0, 2).filter(([count]) => count).map(([count, unit]) => `${count} ${unit}`).join(" ") || "0 s";
}

/** "in 42 s", or "now". */
export function until(seconds) {
  return seconds > 0 ? `in ${span(seconds)}` : "now";
}
