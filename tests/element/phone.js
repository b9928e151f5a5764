// One phone: what a person does in Element, as Element does it.
import { createClient, ClientEvent, EventTimeline, MatrixEventEvent, RoomEvent, RoomStateEvent } from "matrix-js-sdk";
import { AllDevicesIsolationMode, OnlySignedDevicesIsolationMode } from "matrix-js-sdk/lib/crypto-api/index.js";
import * as attachments from "./attachments.js";
import * as contents from "./contents.js";
import { signs, recoveryCallbacks } from "./identity.js";
import { roomAsSeen, screenOf } from "./screen.js";

const FORWARDED = [
    ClientEvent.Sync, ClientEvent.Event, ClientEvent.Room, RoomEvent.Timeline, RoomEvent.MyMembership,
    RoomEvent.LocalEchoUpdated, RoomStateEvent.Events, MatrixEventEvent.Decrypted, MatrixEventEvent.Replaced,
];

export class Phone {
    static ACTS = new Set([
        "says", "edits", "reacts", "redacts", "sends", "sendsFile", "downloads", "creates", "opensChatWith", "invites",
        "removes", "joins", "leaves", "forgets", "rooms", "members", "screen", "devicesOf", "goesOffline",
        "comesOnline", "logsOut", "ignores", "forgetsKeysOf",
    ]);

    constructor(changed) {
        this.changed = changed;
        this.line = new AbortController();
    }

    // Whatever the engine asks of the server; nothing gets through, nor goes on, in flight mode.
    fetch(what, how = {}) {
        return fetch(what, { ...how, signal: AbortSignal.any([this.line.signal, ...(how.signal ? [how.signal] : [])]) });
    }

    async login({ url, user, password, onlySigned, verified }) {
        const asking = createClient({ baseUrl: url });
        const login = await asking.loginRequest({
            type: "m.login.password", password, identifier: { type: "m.id.user", user },
            initial_device_display_name: "Element",
        });
        this.client = createClient({
            baseUrl: url, userId: login.user_id, deviceId: login.device_id, accessToken: login.access_token,
            timelineSupport: true, cryptoCallbacks: recoveryCallbacks(login.user_id), localTimeoutMs: 60_000,
            fetchFn: (what, how) => this.fetch(what, how),
        });
        await this.client.initRustCrypto({ useIndexedDB: false });
        this.crypto.setDeviceIsolationMode(
            onlySigned ? new OnlySignedDevicesIsolationMode() : new AllDevicesIsolationMode(false),
        );
        for (const event of FORWARDED) this.client.on(event, () => this.changed());
        await this.starts();
        if (verified) await signs(this.client, password);
        return { user: login.user_id, device: login.device_id, token: login.access_token };
    }

    get crypto() {
        return this.client.getCrypto();
    }

    starts() {
        const synced = this.synced();
        this.client.startClient({ initialSyncLimit: 50, lazyLoadMembers: true, pendingEventOrdering: "detached" });
        return synced;
    }

    synced() {
        return new Promise((done) => {
            const look = (state) => {
                if (state !== "PREPARED" && state !== "SYNCING") return;
                this.client.off(ClientEvent.Sync, look);
                done();
            };
            this.client.on(ClientEvent.Sync, look);
        });
    }

    goesOffline() {
        this.line.abort();
    }

    comesOnline() {
        const synced = this.synced();
        this.line = new AbortController();
        this.client.retryImmediately();
        return synced;
    }

    async logsOut() {
        await this.client.logout(true);
    }

    // --- saying

    async says({ room, text, ...how }) {
        const replied = how.replyTo && this.room(room).findEventById(how.replyTo);
        return this.sends({ room, type: "m.room.message", content: contents.text(text, how, replied) });
    }

    async edits({ room, message, text, ...how }) {
        return this.sends({ room, type: "m.room.message", content: contents.edit(message, text, how) });
    }

    async reacts({ room, message, key }) {
        return this.sends({ room, type: "m.reaction", content: contents.reaction(message, key) });
    }

    async sends({ room, type, content }) {
        return (await this.client.sendEvent(room, type, content)).event_id;
    }

    async redacts({ room, message }) {
        return (await this.client.redactEvent(room, message)).event_id;
    }

    async sendsFile({ room, data, ...file }) {
        const bytes = Buffer.from(data, "base64");
        const encrypted = await this.crypto.isEncryptionEnabledInRoom(room);
        const where = await attachments.upload(this.client, bytes, file, encrypted);
        return this.sends({ room, type: "m.room.message", content: contents.file(file, where, bytes.length) });
    }

    async downloads({ room, message }) {
        const { file, url } = this.room(room).findEventById(message).getContent();
        return (await attachments.download(this.client, file, url)).toString("base64");
    }

    // --- rooms

    async opensChatWith({ user, encrypted }) {
        const room = await this.creates({ members: [user], encrypted, direct: true });
        const chats = { ...this.client.getAccountData("m.direct")?.getContent() };
        chats[user] = [...(chats[user] ?? []), room];
        await this.client.setAccountData("m.direct", chats);
        return room;
    }

    async creates({ members, encrypted, name, direct }) {
        const made = await this.client.createRoom(contents.room(members, encrypted, name, direct));
        await this.until(() => this.client.getRoom(made.room_id)?.getMyMembership() === "join");
        if (encrypted) await this.until(() => this.crypto.isEncryptionEnabledInRoom(made.room_id));
        return made.room_id;
    }

    async invites({ room, user }) {
        await this.client.invite(room, user);
    }

    async removes({ room, user }) {
        await this.client.kick(room, user);
    }

    async joins({ room }) {
        await this.client.joinRoom(room);
        await this.until(() => this.client.getRoom(room)?.getMyMembership() === "join");
    }

    async leaves({ room }) {
        await this.client.leave(room);
    }

    async forgets({ room }) {
        await this.client.forget(room);
    }

    async ignores({ users }) {
        await this.client.setIgnoredUsers(users);
    }

    // --- looking

    room(id) {
        const found = this.client.getRoom(id);
        if (!found) throw new Error(`this phone has no room ${id}`);
        return found;
    }

    rooms() {
        const direct = this.client.getAccountData("m.direct")?.getContent() ?? {};
        return Promise.all(this.client.getRooms().map((room) => roomAsSeen(this.client, room, direct)));
    }

    async members({ room }) {
        const found = this.room(room);
        await found.loadMembersIfNeeded();
        return Object.fromEntries(
            found.getLiveTimeline().getState(EventTimeline.FORWARDS).getMembers().map((one) => [one.userId, one.membership]),
        );
    }

    async screen({ room }) {
        return screenOf(this.client, this.room(room));
    }

    async devicesOf({ user }) {
        const devices = (await this.crypto.getUserDeviceInfo([user], true)).get(user) ?? new Map();
        const signed = {};
        for (const id of devices.keys()) {
            signed[id] = (await this.crypto.getDeviceVerificationStatus(user, id))?.signedByOwner ?? false;
        }
        return signed;
    }

    /** As when the app was installed anew on some device: the next message goes out under a new key. */
    async forgetsKeysOf({ room }) {
        await this.crypto.forceDiscardSession(room);
    }

    async until(seen) {
        while (!(await seen())) await new Promise((done) => setTimeout(done, 20));
    }
}
