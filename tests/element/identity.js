// A person's own signature over their devices, and the recovery key they type into the next one.
const recoveryKeys = new Map();

export function recoveryCallbacks(user) {
    return {
        getSecretStorageKey: async ({ keys }) => {
            const id = Object.keys(keys)[0];
            return recoveryKeys.has(user) ? [id, recoveryKeys.get(user)] : null;
        },
        cacheSecretStorageKey: (_id, _info, key) => recoveryKeys.set(user, key),
    };
}

/** The first device of a person makes the identity; later ones get it by the recovery key, and are signed with it. */
export async function signs(client, password) {
    const crypto = client.getCrypto();
    await crypto.userHasCrossSigningKeys(client.getUserId(), true);
    const isFirst = !recoveryKeys.has(client.getUserId());
    await crypto.bootstrapCrossSigning({ authUploadDeviceSigningKeys: withPassword(client, password) });
    if (isFirst) {
        await crypto.bootstrapSecretStorage({
            createSecretStorageKey: () => crypto.createRecoveryKeyFromPassphrase(),
        });
    }
}

function withPassword(client, password) {
    return async (upload) => {
        try {
            await upload(null);
        } catch (refusal) {
            if (refusal.httpStatus !== 401) throw refusal;
            await upload({
                type: "m.login.password", session: refusal.data.session, password,
                identifier: { type: "m.id.user", user: client.getUserId() },
            });
        }
    };
}
