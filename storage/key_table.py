"""The table of data keys, in a database of its own, and its version."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Connection, Index, Integer, LargeBinary, MetaData, String, Table, select

from storage.errors import NewerSchema

VERSION = 1

metadata = MetaData()

keys = Table(
    "keys",
    metadata,
    # newest last: the standing key of a purpose is its last one
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("id", String(24), nullable=False, unique=True),
    Column("purpose", String(24), nullable=False),
    Column("wrapped", LargeBinary),  # empty once destroyed: the row stays as a tombstone
    Column("installation_key_id", String(16)),
    Column("made_at", BigInteger, nullable=False),  # UTC microseconds, of the batch it was made in
    Column("destroyed_at", BigInteger),
    Index("ix_keys_purpose", "purpose", "number"),
)

keys_version = Table("keys_version", metadata, Column("version", Integer, primary_key=True))


def prepare(connection: Connection) -> None:
    """Makes the tables when they are missing; raises NewerSchema when a newer program made them."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('eventdesk keys'))")
    metadata.create_all(connection)
    found = connection.scalar(select(keys_version.c.version))
    if found is None:
        connection.execute(keys_version.insert().values(version=VERSION))
    elif found > VERSION:
        raise NewerSchema(
            f"the key store has version {found}, this program knows up to {VERSION}: install the newer program"
        )
