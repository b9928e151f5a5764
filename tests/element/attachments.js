// Files on their way to and from the server, encrypted as the specification has it (v2: AES-CTR, SHA-256).
const { subtle } = globalThis.crypto;

const unpadded = (bytes) => Buffer.from(bytes).toString("base64").replace(/=+$/, "");

export async function upload(client, bytes, { name, type }, encrypted) {
    if (!encrypted) return { url: (await send(client, bytes, type, name)).content_uri };
    const iv = globalThis.crypto.getRandomValues(new Uint8Array(16)).fill(0, 8);
    const key = await subtle.generateKey({ name: "AES-CTR", length: 256 }, true, ["encrypt", "decrypt"]);
    const hidden = Buffer.from(await subtle.encrypt({ name: "AES-CTR", counter: iv, length: 64 }, key, bytes));
    const sent = await send(client, hidden, "application/octet-stream");
    const hashes = { sha256: unpadded(await subtle.digest("SHA-256", hidden)) };
    const shown = await subtle.exportKey("jwk", key);
    return { file: { v: "v2", url: sent.content_uri, key: shown, iv: unpadded(iv), hashes } };
}

function send(client, bytes, type, name) {
    return client.uploadContent(new Blob([bytes], { type }), { type, name, includeFilename: Boolean(name) });
}

export async function download(client, file, url) {
    const address = client.mxcUrlToHttp(file?.url ?? url, undefined, undefined, undefined, false, true, true);
    const answer = await fetch(address, { headers: { Authorization: `Bearer ${client.getAccessToken()}` } });
    if (!answer.ok) throw new Error(`the file is not to be had: ${answer.status}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    return file ? decrypted(bytes, file) : bytes;
}

async function decrypted(hidden, { key, iv, hashes }) {
    if (unpadded(await subtle.digest("SHA-256", hidden)) !== hashes.sha256.replace(/=+$/, "")) {
        throw new Error("the file is not the one that was sent: its hash differs");
    }
    const found = await subtle.importKey("jwk", key, { name: "AES-CTR" }, true, ["decrypt"]);
    return Buffer.from(
        await subtle.decrypt({ name: "AES-CTR", counter: Buffer.from(iv, "base64"), length: 64 }, found, hidden),
    );
}
