// Phones on Element's engine, spoken to in lines of JSON: {id, phone, act, with} in, {id, ok} or {id, error} out, and
// {changed: phone} whenever a screen may have changed. Ends when standard input does.
import { createInterface } from "node:readline";
import { quiet } from "./quiet.js";

quiet();
const { Phone } = await import("./phone.js");
const phones = new Map();

function tell(line) {
    process.stdout.write(JSON.stringify(line) + "\n");
}

// A sync brings many changes; one line says so.
function once(say) {
    let waiting = false;
    return () => {
        if (waiting) return;
        waiting = true;
        setTimeout(() => {
            waiting = false;
            say();
        }, 5);
    };
}

async function carryOut({ phone: name, act, with: given }) {
    if (act === "login") {
        const phone = new Phone(once(() => tell({ changed: name })));
        phones.set(name, phone);
        return phone.login(given);
    }
    const phone = phones.get(name);
    if (!Phone.ACTS.has(act)) throw new Error(`a phone cannot do this: ${act}`);
    return phone[act](given);
}

createInterface({ input: process.stdin })
    .on("line", async (line) => {
        const asked = JSON.parse(line);
        try {
            tell({ id: asked.id, ok: (await carryOut(asked)) ?? null });
        } catch (error) {
            tell({ id: asked.id, error: `${error.errcode ?? error.name}: ${error.message}` });
        }
    })
    .on("close", () => process.exit(0));

// the engine leaves requests behind when a phone is switched off or the server is stopped; the tests look at screens
process.on("unhandledRejection", () => {});
tell({ ready: true });
