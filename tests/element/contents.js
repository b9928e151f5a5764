// What Element puts into events and new rooms.

export function text(words, { formatted, mentions = [], notice, thread, quotes }, replied) {
    const content = {
        msgtype: notice ? "m.notice" : "m.text", body: words,
        "m.mentions": mentions.length ? { user_ids: mentions } : {},
    };
    if (formatted) Object.assign(content, { format: "org.matrix.custom.html", formatted_body: formatted });
    if (thread) {
        content["m.relates_to"] = {
            rel_type: "m.thread", event_id: thread, is_falling_back: !replied,
            "m.in_reply_to": { event_id: replied?.getId() ?? thread },
        };
    } else if (replied) {
        content["m.relates_to"] = { "m.in_reply_to": { event_id: replied.getId() } };
        content["m.mentions"] = { user_ids: [...new Set([...mentions, replied.getSender()])] };
        if (quotes) quote(content, replied);
    }
    return content;
}

// Older versions, and other apps to this day, put what is answered above the answer.
function quote(content, replied) {
    const words = replied.getContent().body ?? "";
    const quoted = words.split("\n").map((line, at) => (at ? `> ${line}` : `> <${replied.getSender()}> ${line}`));
    content.format = "org.matrix.custom.html";
    content.formatted_body =
        `<mx-reply><blockquote>${escaped(words)}</blockquote></mx-reply>` +
        (content.formatted_body ?? escaped(content.body));
    content.body = `${quoted.join("\n")}\n\n${content.body}`;
}

export function edit(message, words, { formatted }) {
    const fresh = { msgtype: "m.text", body: words, "m.mentions": {} };
    const shown = { ...fresh, body: `* ${words}` };
    if (formatted) {
        Object.assign(fresh, { format: "org.matrix.custom.html", formatted_body: formatted });
        Object.assign(shown, { format: "org.matrix.custom.html", formatted_body: `* ${formatted}` });
    }
    return { ...shown, "m.new_content": fresh, "m.relates_to": { rel_type: "m.replace", event_id: message } };
}

export function reaction(message, key) {
    return { "m.relates_to": { rel_type: "m.annotation", event_id: message, key } };
}

export function file({ kind, name, type, caption, voice, seconds }, where, size) {
    const content = { msgtype: kind, body: caption ?? name, filename: name, info: { mimetype: type, size }, ...where };
    if (seconds !== undefined) content.info.duration = Math.round(seconds * 1000);
    if (voice) {
        content["org.matrix.msc3245.voice"] = {};
        content["org.matrix.msc1767.audio"] = { duration: content.info.duration ?? 0, waveform: [] };
    }
    content["m.mentions"] = {};
    return content;
}

export function room(members, encrypted, name, direct) {
    const state = [{ type: "m.room.guest_access", state_key: "", content: { guest_access: "can_join" } }];
    if (encrypted) {
        state.push({ type: "m.room.encryption", state_key: "", content: { algorithm: "m.megolm.v1.aes-sha2" } });
    }
    const preset = direct ? "trusted_private_chat" : "private_chat";
    const room = { preset, visibility: "private", invite: members, initial_state: state };
    return { ...room, ...(direct ? { is_direct: true } : {}), ...(name ? { name } : {}) };
}

function escaped(words) {
    return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
