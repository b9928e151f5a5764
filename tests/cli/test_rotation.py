"""A new installation key, broken off at any step and taken up again."""

from base64 import b64decode
from pathlib import Path

import pytest

from bot.clock import utc_now
from bot.commands.rotation import rotated
from bot.config import Config, ConfigErrors, Secrets
from storage.keys import KeyStore
from tests.config.desk import Paper


@pytest.fixture
def paper(tmp_path: Path) -> Paper:
    return Paper(tmp_path)


def config(paper: Paper) -> Config:
    return paper.load(Secrets.STORAGE)


def opened(paper: Paper, ring: tuple[bytes, ...] | None = None) -> KeyStore:
    url = config(paper).storage.case_keys.get_secret_value()
    return KeyStore(url, config(paper).installation_keys if ring is None else ring, utc_now)


def lines(paper: Paper) -> list[bytes]:
    return [b64decode(line) for line in (paper.folder / "eventdesk.key").read_text().splitlines()]


def a_case_key(paper: Paper) -> tuple[str, bytes]:
    store = opened(paper)
    key_id = store.fresh("case")
    key = store.key(key_id)
    store.close()
    return key_id, key


def test_rotating_puts_a_new_key_first_and_everything_under_it(paper: Paper) -> None:
    key_id, key = a_case_key(paper)
    [old] = lines(paper)
    assert "Keys moved to the new installation key" in rotated(config(paper))
    new, *rest = lines(paper)
    assert rest == [old]
    assert new != old
    assert (paper.folder / "eventdesk.key").stat().st_mode & 0o777 == 0o600
    store = opened(paper, (new,))
    assert store.key(key_id) == key
    store.close()


def test_rotating_twice_makes_two_new_keys(paper: Paper) -> None:
    a_case_key(paper)
    rotated(config(paper))
    rotated(config(paper))
    assert len(lines(paper)) == 3
    store = opened(paper, (lines(paper)[0],))
    store.close()


def test_a_rotation_that_was_broken_off_is_finished_without_a_third_key(paper: Paper) -> None:
    """The new line stood in the file already, and nothing was under it yet."""
    key_id, key = a_case_key(paper)
    [old] = config(paper).installation_keys
    line = "A" * 43 + "="
    paper.write_secret("eventdesk.key", f"{line}\n{(paper.folder / 'eventdesk.key').read_text()}")
    rotated(config(paper))
    assert lines(paper) == [b64decode(line), old]
    store = opened(paper, (b64decode(line),))
    assert store.key(key_id) == key
    store.close()


def test_keys_from_the_environment_are_the_operators_to_write(paper: Paper) -> None:
    paper.environ["KEYS"] = (paper.folder / "eventdesk.key").read_text()
    paper.change('{ file = "eventdesk.key" }', '{ env = "KEYS" }')
    with pytest.raises(ConfigErrors, match="the keys come from the environment; put a new line of base64"):
        rotated(config(paper))
