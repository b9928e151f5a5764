"""Run by Alembic for each migration: on the connection it is handed, in one transaction, and silently."""

from alembic import context
from sqlalchemy import Connection

from storage.tables import metadata


def run(connection: Connection) -> None:
    """Runs what is due; all of it or nothing, on SQLite as well."""
    context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
    with context.begin_transaction():
        if connection.dialect.name == "postgresql":
            # a second instance that starts at the same moment waits, then finds nothing to do
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('eventdesk schema'))")
        context.run_migrations()


run(context.config.attributes["connection"])
