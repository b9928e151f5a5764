// What a room looks like on the phone.
import { EventTimeline } from "matrix-js-sdk";
import { EventShieldColour, EventShieldReason } from "matrix-js-sdk/lib/crypto-api/index.js";

const SHOWN = new Set(["m.room.message", "m.room.encrypted", "m.sticker", "m.poll.start", "org.matrix.msc3381.poll.start"]);
const ENOUGH = 200;

export async function screenOf(client, room) {
    await scrollBack(client, room);
    const events = room.getLiveTimeline().getEvents().filter(isShown);
    return Promise.all(events.map((event) => bubble(client, room, event)));
}

// After a time without a connection the phone shows the newest messages only, and loads the others as one scrolls.
async function scrollBack(client, room) {
    const timeline = room.getLiveTimeline();
    if (room.getMyMembership() !== "join") return;
    while (timeline.getPaginationToken(EventTimeline.BACKWARDS) && timeline.getEvents().length < ENOUGH) {
        await client.scrollback(room, 100);
    }
}

function isShown(event) {
    return SHOWN.has(event.getType()) && !event.isRelation("m.replace");
}

async function bubble(client, room, event) {
    if (event.isBeingDecrypted()) await event.getDecryptionPromise();
    const content = event.getContent();
    const pushed = client.getPushActionsForEvent(event) ?? {};
    return {
        id: event.getId(),
        sender: event.getSender(),
        kind: content.msgtype ?? event.getType(),
        body: content.body ?? "",
        formatted: content.formatted_body ?? "",
        content,
        first: event.getOriginalContent(),
        mentions: content["m.mentions"] ?? {},
        replyTo: event.replyEventId ?? null,
        edited: Boolean(event.replacingEvent()),
        redacted: event.isRedacted(),
        undecryptable: event.isDecryptionFailure() ? event.decryptionFailureReason ?? "unknown" : null,
        encrypted: event.isEncrypted(),
        shield: await shieldOf(client, room, event),
        reactions: reactionsTo(room, event),
        notifies: Boolean(pushed.notify),
        highlights: Boolean(pushed.tweaks?.highlight),
        sounds: Boolean(pushed.tweaks?.sound),
        at: event.getTs(),
    };
}

async function shieldOf(client, room, event) {
    if (event.isRedacted() || event.isDecryptionFailure() || event.status) return "";
    if (!event.isEncrypted()) return room.hasEncryptionStateEvent() ? "RED NOT_ENCRYPTED" : "";
    const info = await client.getCrypto().getEncryptionInfoForEvent(event);
    if (!info || info.shieldColour === EventShieldColour.NONE) return "";
    return `${EventShieldColour[info.shieldColour]} ${EventShieldReason[info.shieldReason]}`;
}

function reactionsTo(room, event) {
    const found = room.relations.getChildEventsForEvent(event.getId(), "m.annotation", "m.reaction");
    const reactions = {};
    for (const [key, events] of found?.getSortedAnnotationsByKey() ?? []) {
        reactions[key] = [...events].filter((one) => !one.isRedacted()).map((one) => one.getSender());
    }
    return reactions;
}

export async function roomAsSeen(client, room, direct) {
    const state = room.getLiveTimeline().getState(EventTimeline.FORWARDS);
    return {
        id: room.roomId,
        name: room.name,
        named: state.getStateEvents("m.room.name", "")?.getContent().name ?? "",
        topic: state.getStateEvents("m.room.topic", "")?.getContent().topic ?? "",
        membership: room.getMyMembership(),
        direct: Object.values(direct).some((rooms) => rooms.includes(room.roomId)),
        encrypted: room.hasEncryptionStateEvent(),
        closed: Boolean(state.getStateEvents("m.room.tombstone", "")),
        joinRule: room.getJoinRule(),
    };
}
