"""A busy event on the real program: of what people wrote, of their names and of our secrets nothing stands anywhere."""

from __future__ import annotations

import re

from tests.botapi import TOKEN, BotApi
from tests.faults.program import TEAM, Program, eventually

CANARY = "quetzalcoatl"
"""A word nobody would write otherwise; it stands in every text and every name."""
SAM, LEA = 7_391_846_205, 7_391_846_206


async def plays(api: BotApi, program: Program) -> None:
    """Reports of every kind, a handler, notes, replies, edits, files, and calls that go wrong."""
    sam, lea = api.phone(SAM, f"Sam {CANARY}"), api.phone(LEA, f"Lea {CANARY}")
    sam.says("/sos")
    await eventually(lambda: any("told the team" in text for text in sam.heard))
    number = sam.says(f"behind the {CANARY} stage")
    sam.edits(number, f"beside the {CANARY} stage")
    sam.sends_photo(CANARY.encode(), f"a photo of {CANARY}")
    sam.sends("document", CANARY.encode(), name=f"{CANARY}.pdf", mime="application/pdf")
    lea.says(f"somebody called {CANARY} keeps following me around the hall")
    api.faults.add("status", ["sendMessage"], probability=0.3, status=502)
    api.faults.add("status", ["sendMessage"], probability=0.2, status=429, retry_after=1)
    api.phone(1001).presses("I take it")
    await eventually(lambda: any("is yours" in text for text in api.phone(1001).heard))
    api.phone(1001).says(f"/say I am by the {CANARY} stage")
    api.phone(1001).says(f"a note about {CANARY}")
    await eventually(lambda: any(CANARY in text for text in sam.heard))
    await eventually(lambda: any("The team has it now." in text for text in lea.heard))
    api.faults.clear()
    api.updates.put_raw(b'{"update_id": %d, "message": {"chat": [], "text": "quetzalcoatl"}}')
    lea.presses("Language") if any("Language" in one.labels for one in lea.screen) else lea.says("/language")
    await eventually(lambda: api.updates.waited_for and not len(api.updates))


def strings(content: bytes) -> str:
    """Whatever in it could be read, as one byte a letter or two."""
    narrow = re.findall(rb"[\x20-\x7e]{4,}", content)
    wide = [one.replace(b"\0", b"") for one in re.findall(rb"(?:[\x20-\x7e]\0){4,}", content)]
    return b"\n".join([*narrow, *wide]).decode("ascii").casefold()


async def test_no_word_name_or_secret_stands_in_log_figures_or_files(api: BotApi, program: Program) -> None:
    program.main = "tests.faults.talkative"
    await program.opens()
    await plays(api, program)
    figures = (await program.look("/metrics"))[1]
    reasons = (await program.look("/ready"))[1]
    files = {path.name: path.read_bytes() for path in program.folder.iterdir() if "db" in path.name}
    await program.kill()
    key = (program.folder / "eventdesk.key").read_text().strip()
    log = program.log.read_text()
    assert '"level": "debug"' in log, "the libraries were not made to talk"
    for name, content in {"log": log, "figures": figures, "reasons": reasons}.items():
        for secret in (CANARY, TOKEN, TOKEN.partition(":")[2], key, str(SAM), str(TEAM)):
            assert secret not in content.casefold(), f"{secret} stands in the {name}"
    assert {"eventdesk.db", "eventdesk.db-wal", "case-keys.db"} <= set(files)
    for name, content in files.items():
        for secret in (CANARY, TOKEN.partition(":")[2], key.casefold(), str(SAM)):
            assert secret not in strings(content), f"{secret} stands in {name}"
