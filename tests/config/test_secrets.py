"""Secrets stand outside of the file, are private there, and are never shown."""

from base64 import b64encode

import pytest

from bot.config import ConfigErrors, Secrets
from tests.config.desk import ENVIRONMENT, Paper

TOKEN = '{ env = "EVENTDESK_TELEGRAM_TOKEN" }'
CANARY = "7777:canary-of-a-token"


def test_a_secret_comes_from_a_private_file(paper: Paper) -> None:
    paper.write_secret("token", f"{CANARY}\n")
    paper.change(TOKEN, '{ file = "token" }')
    telegram = paper.load().telegram
    assert telegram is not None
    assert telegram.token.get_secret_value() == CANARY


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (f'"{CANARY}"', "found the secret itself, needs { env = "),
        ('{ evn = "X" }', "(did you mean env?)"),
        ('{ env = "X", file = "y" }', "found neither or both of the two ways"),
        ("{ }", "found neither or both of the two ways"),
        ("5", "found neither or both of the two ways"),
        ('{ env = "" }', "found no name after env"),
        (f'{{ env = "{CANARY}" }}', "found no name of an environment variable"),
        ('{ env = "NOT_THERE" }', "the environment variable NOT_THERE is not set"),
        ('{ env = "EMPTY" }', "the environment variable EMPTY is empty"),
        ('{ file = "nowhere" }', "there is no file nowhere in "),
        ('{ file = "." }', ". is no plain file"),
        ('{ file = "open" }', "others on this machine may open open (mode 0644), needs mode 0600 (chmod 600 open)"),
        ('{ file = "empty" }', "the file empty is empty"),
        ('{ file = "two" }', "the secret holds white space"),
    ],
)
def test_a_secret_that_cannot_be_had_is_said_with_what_to_do(paper: Paper, written: str, said: str) -> None:
    paper.environ["EMPTY"] = "  "
    paper.write_secret("open", CANARY, mode=0o644)
    paper.write_secret("empty", "\n")
    paper.write_secret("two", f"{CANARY} {CANARY}")
    paper.change(TOKEN, written)
    line = paper.error()
    assert line.startswith("telegram.token: ")
    assert said in line
    assert "canary" not in line


def test_the_key_file_may_be_readable_for_its_owner_only(paper: Paper) -> None:
    (paper.folder / "eventdesk.key").chmod(0o640)
    assert paper.error().endswith("needs mode 0600 (chmod 600 eventdesk.key)")


def key(number: int) -> str:
    return b64encode(bytes([number]) * 32).decode()


def test_while_rotating_there_are_several_keys_and_the_first_encrypts(paper: Paper) -> None:
    paper.write_secret("eventdesk.key", f"# new\n{key(2)}\n\n{key(1)}\n")
    assert paper.load().installation_keys == (bytes([2]) * 32, bytes([1]) * 32)
    assert paper.load().key_file == paper.folder / "eventdesk.key"


def test_keys_may_come_from_the_environment(paper: Paper) -> None:
    paper.environ["KEYS"] = f"{key(2)}\n{key(1)}"
    paper.change('{ file = "eventdesk.key" }', '{ env = "KEYS" }')
    assert len(paper.load().installation_keys) == 2
    assert paper.load().key_file is None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("not base64!", "key 1 is not base64"),
        (b64encode(b"short").decode(), "key 1 has 5 bytes, needs 32"),
        (f"{key(1)}\n{key(1)}", "holds the same key twice"),
        ("# nothing\n", "holds no key"),
    ],
)
def test_a_key_that_is_none_is_said_without_showing_it(paper: Paper, content: str, said: str) -> None:
    paper.write_secret("eventdesk.key", content)
    line = paper.error()
    assert said in line
    assert key(1) not in line


def test_a_password_inside_a_database_url_is_refused_and_may_be_named_instead(paper: Paper) -> None:
    url = "postgresql+asyncpg://desk:canary@127.0.0.1/desk"
    paper.change('"sqlite+aiosqlite:///eventdesk.db"', f'"{url}"')
    assert paper.error() == (
        'storage.url: found a password inside the URL, needs { env = "NAME" } or { file = "path" } for the whole URL'
    )
    paper.change(f'"{url}"', '{ env = "DATABASE" }')
    paper.environ["DATABASE"] = url
    assert paper.load().storage.url.get_secret_value() == url


def test_a_database_without_a_password_may_stand_in_the_file(paper: Paper) -> None:
    paper.change("sqlite+aiosqlite:///eventdesk.db", "postgresql+asyncpg://postgres:@/desk?host=/run/pg")
    assert paper.load().storage.url.get_secret_value() == "postgresql+asyncpg://postgres:@/desk?host=/run/pg"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("EVENTDESK_PING_URL", "http://canary.example.org", "health.ping_url: the secret is no https address"),
        ("EVENTDESK_SECURITY_URL", "canary", "contacts.venue-security.notify: the secret is no Apprise URL"),
    ],
)
def test_a_secret_of_the_wrong_kind_is_said_without_showing_it(paper: Paper, name: str, value: str, said: str) -> None:
    paper.switch_everything_on()
    paper.environ[name] = value
    line = paper.error()
    assert line.startswith(said)
    assert "canary" not in line


def test_no_secret_shows_in_what_a_configuration_looks_like(paper: Paper) -> None:
    paper.switch_everything_on()
    config = paper.load()
    shown = f"{config!r} {config} {config.warnings}"
    assert not [secret for secret in (*ENVIRONMENT.values(), key(0)) if secret in shown]
    assert set(ENVIRONMENT.values()) <= set(config.secrets())


def test_a_rehearsal_needs_no_secret(paper: Paper) -> None:
    paper.environ.clear()
    (paper.folder / "eventdesk.key").unlink()
    config = paper.load(Secrets.NONE)
    assert config.installation_keys == ()
    with pytest.raises(ConfigErrors):
        paper.load()


def test_what_is_done_to_the_record_needs_no_bot_token(paper: Paper) -> None:
    paper.environ.clear()
    assert len(paper.load(Secrets.STORAGE).installation_keys) == 1
