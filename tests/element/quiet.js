// The engine writes hundreds of lines to the console; standard output belongs to the tests.
import loglevel from "loglevel";

export function quiet() {
    for (const name of ["log", "info", "debug", "trace", "warn"]) console[name] = () => {};
    console.error = process.env.ELEMENT_SPEAKS ? (...words) => process.stderr.write(words.join(" ") + "\n") : () => {};
    loglevel.setDefaultLevel("silent");
}
