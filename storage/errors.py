"""What the record says when it cannot do a thing: what was found, what is needed, what to do. Never a stored value."""


class StorageError(Exception):
    """Base of everything the record refuses; safe to show to an operator."""


class Unusable(StorageError):
    """The database cannot be opened, or does not behave as the record needs."""


class InUse(StorageError):
    """Another process writes this SQLite file."""


class NotWritten(StorageError):
    """The transaction this unit was in was not committed: none of it counts as kept."""


class Closed(StorageError):
    """The database was closed before this was asked of it."""


class NewerSchema(StorageError):
    """The database was written by a newer version of the program."""


class BackupRefused(StorageError):
    """A backup or restore would lose something, or its material is not whole."""


class KeyUnknown(StorageError):
    """The key store never heard of this key."""


class KeyDestroyed(StorageError):
    """The key was destroyed on purpose: what it sealed is gone for good."""


class WrongInstallationKey(StorageError):
    """No installation key in hand opens what is in the key store."""


class Tampered(StorageError):
    """A ciphertext is not the one that was written in this row and column under this key."""
