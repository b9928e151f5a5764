"""A scenario of a team's own: how it is found, what is said when it is wrong, and what each check means."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from bot.config import Config, ConfigErrors, Secrets, load
from bot.rehearsal.casting import ROLES
from bot.rehearsal.lines import mistakes
from bot.rehearsal.phones import Unknown
from bot.rehearsal.scenario import Notice, Scenario, Step, find, load_all, read
from bot.rehearsal.wording import FACTS
from tests.rehearse.test_scenarios import ROOT, opened, played, wrong

HEAD = """\
title = "Tea is spilled"
kind = "scenario"
about = "Somebody spills tea."
[cast]
sam = "guest"
ana = "responder on duty"
dee = "owner"
"""
CALL = """
[[steps]]
says = "{sam} calls."
do = ["sam: /sos"]
"""


def written(folder: Path, text: str, name: str = "tea.toml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(dedent(text), "utf-8")
    return folder / name


def errors(path: Path) -> list[str]:
    with pytest.raises(ConfigErrors) as found:
        read(path)
    return [line.removeprefix(f"{path}: ") for line in found.value.lines]


def of(folder: Path, steps: str, head: str = HEAD) -> Scenario:
    return read(written(folder, head + steps))


def with_people(folder: Path, *, on_duty: int) -> Config:
    text = (ROOT / "config.example.toml").read_text("utf-8")
    (folder / "own.toml").write_text(text.replace("on_duty = true", "on_duty = false", 3 - on_duty), "utf-8")
    return load(folder / "own.toml", Secrets.NONE)


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ("[[step]]\nsays = 'x'", "step: unknown key (did you mean steps?)"),
        ("", "steps: missing, needs at least one table [[steps]]"),
        ("[[steps]]\ndo = []", "steps[0].says: missing, needs what the organizer is told before it is played, as text"),
        (
            "[[steps]]\nsays = ''",
            "steps[0].says: found an empty text, needs words",
        ),
        (
            "[[steps]]\nsays = 3",
            "steps[0].says: found 3, needs what the organizer is told before it is played, as text (put it in quotes)",
        ),
        (
            "[[steps]]\nsays = 'x'\ndo = ['sam whispers']",
            'steps[0].do[0]: found "sam whispers", needs a line such as: sam: words | sam press {b-take} | sam> 1 | '
            "ana@team: /who | +1m | until sam sees {F1}",
        ),
        (
            "[[steps]]\nsays = 'x'\ndo = ['anna: hello']",
            'steps[0].do[0]: found "anna", needs a name of [cast]: sam, ana or dee (did you mean ana?)',
        ),
        (
            "[[steps]]\nsays = 'x'\ndo = ['ana@kitchen: hello']",
            'steps[0].do[0]: found the room "kitchen", needs team or organizers',
        ),
        (
            "[[steps]]\nsays = 'x'\ndo = ['ana press {b-takee}']",
            'steps[0].do[0]: found "{b-takee}", needs a name of [cast], point, zone, zone_id, case, code, medical, '
            "critical, major, banned, minor, unclear, or the id of a text of the desk (did you mean b-take?)",
        ),
        (
            "[[steps]]\nsays = 'Look {ana'",
            'steps[0].says: found a brace without its partner in "Look {ana", needs {name}',
        ),
        (
            CALL + "[[steps.notice]]\ntext = 'x'\non = 'ana'\nshow = 'x'",
            "steps[0].notice[0].show: unknown key (did you mean shows?)",
        ),
        (
            CALL + "[[steps.notice]]\ntext = 'x'\non = 'ana'",
            "steps[0].notice[0]: found nothing to check, needs one of shows, never_shows, locked_shows, "
            "locked_never_shows, button or nothing_new",
        ),
        (
            CALL + "[[steps.notice]]\ntext = 'x'\non = 'teem'\nshows = 'x'",
            'steps[0].notice[0].on[0]: found "teem", needs one of sam, ana, dee, team or organizers '
            "(did you mean team?)",
        ),
        (
            CALL + "[[steps.notice]]\ntext = 'x'\non = 'ana'\nbutton = '{b-take}'\nsilent = true",
            "steps[0].notice[0].shows: missing, needs words: covered, silent and within_seconds speak of them",
        ),
        (
            CALL + "[[steps.notice]]\ntext = 'x'\non = 'ana'\nshows = '{T1}'",
            'steps[0].notice[0].shows[0]: found "{T1}", which fits nearly everything; needs words beside it, {case} '
            "or a code word such as {critical}",
        ),
        (
            CALL + "[[steps.notice]]\ntext = 'x'\non = 'ana'\nshows = 'x'\nwithin_seconds = '3 s'",
            'steps[0].notice[0].within_seconds: found the text "3 s", needs whole seconds after the step began, '
            "0 or more (a bare number; the unit is in the key's name)",
        ),
    ],
)
def test_a_file_that_is_wrong_says_where_and_what_would_be_right(tmp_path: Path, steps: str, said: str) -> None:
    assert errors(written(tmp_path, HEAD + steps)) == [said]


def test_every_mistake_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    text = 'title = "x"\nkind = "scenary"\nabout = "x"\n[cast]\nAna = "guest"\nben = "responder on dutty"\n' + CALL
    lines = errors(written(tmp_path, text))
    assert lines == ['kind: found the text "scenary", needs "scenario" or "discussion" (did you mean scenario?)']
    lines = errors(written(tmp_path, text.replace("scenary", "scenario")))
    assert lines[0].startswith('cast.Ana: found the name "Ana", needs 2 to 20 small letters')
    assert lines[1].startswith('cast.ben: found "responder on dutty", needs "guest"')
    assert lines[1].endswith("(did you mean responder on duty?)")
    assert "steps[0].says: " in lines[2] and "{sam}" in lines[2]
    assert 'steps[0].do[0]: found "sam"' in lines[3]


def test_a_discussion_needs_questions_and_no_steps(tmp_path: Path) -> None:
    text = 'title = "x"\nkind = "discussion"\nabout = "x"\n'
    assert errors(written(tmp_path, text)) == ["questions: missing, needs a list of questions to talk about"]
    assert read(written(tmp_path, text + 'questions = ["why?"]')).steps == ()


def test_a_file_that_is_no_toml_says_the_line(tmp_path: Path) -> None:
    assert "line 1, column 9: not valid TOML" in errors(written(tmp_path, "title = Tea\n"))[0]


def test_the_teams_own_are_found_beside_those_that_ship_and_may_take_their_place(tmp_path: Path) -> None:
    folder = tmp_path / "scenarios"
    written(folder, HEAD + CALL)
    written(folder, HEAD + CALL, "03-help-now.toml")
    found = {one.id: one.title for one in load_all(folder)}
    assert found["tea"] == "Tea is spilled"
    assert found["help-now"] == "Tea is spilled"
    assert len(found) == len(load_all()) + 1
    assert load_all(tmp_path / "none") and find("tea", folder).id == "tea"
    assert find(str(folder / "tea.toml")).id == "tea"


def test_a_name_nobody_gave_a_scenario_says_which_there_are() -> None:
    with pytest.raises(ConfigErrors, match=r"help-now: no|helpnow: no scenario.*did you mean help-now.*ends in \.toml"):
        find("helpnow")
    with pytest.raises(ConfigErrors, match="no such file"):
        find("nowhere/helpnow.toml")


@pytest.mark.parametrize(
    ("cast", "missing"),
    [
        (
            'ben = "another responder on duty"',
            'Nobody is left to play ben, "another responder on duty": on the roster ([[people]]) only Caro could, '
            "and they play another part. Add somebody, or play another scenario.",
        ),
        (
            'kim = "responder off duty"\neli = "decider on duty"',
            'Nobody is left to play eli, "decider on duty": on the roster ([[people]]) nobody is. Add somebody, '
            "or play another scenario.",
        ),
    ],
)
async def test_a_part_nobody_can_play_is_named(tmp_path: Path, cast: str, missing: str) -> None:
    scenario = of(tmp_path, CALL, HEAD + cast)
    with pytest.raises(Unknown) as found:
        async with opened(scenario, with_people(tmp_path, on_duty=1)):
            pass
    assert str(found.value) == missing


async def test_the_parts_are_played_by_different_people_however_they_are_listed(tmp_path: Path) -> None:
    scenario = of(
        tmp_path, CALL, HEAD.replace('"responder on duty"', '"responder"') + 'lea = "lead"\nlou = "guest in es"'
    )
    async with opened(scenario) as play:
        cast = {one["name"]: one["plays"] for one in play.view()["cast"]}
    assert cast == {"sam": "guest", "ola": "owner", "ben": "responder", "ana": "lead", "lou": "guest in es"}


async def test_a_guest_of_a_language_the_event_does_not_have_is_refused(tmp_path: Path) -> None:
    scenario = of(tmp_path, CALL, HEAD.replace('"guest"', '"guest in tlh"'))
    with pytest.raises(Unknown, match='sam is "guest in tlh", and the event serves en or es'):
        async with opened(scenario):
            pass


async def test_an_event_without_posters_says_so_at_the_line_that_needs_one(tmp_path: Path) -> None:
    text = (ROOT / "config.example.toml").read_text("utf-8")
    for points in ("[11, 12, 13]", "[21, 22]", "[31]", "[41, 42]"):
        text = text.replace(f"points = {points}", "")
    (tmp_path / "bare.toml").write_text(text, "utf-8")
    view = await played(find("help-now"), load(tmp_path / "bare.toml", Secrets.NONE))
    assert view["steps"][0]["failed"].startswith("This needs a numbered poster, and the event has none")
    assert (view["at"], view["over"]) == (0, False)


async def test_a_line_that_cannot_be_played_waits_until_it_can(tmp_path: Path) -> None:
    scenario = of(tmp_path, CALL + '[[steps]]\nsays = "{sam} reads."\ndo = ["+2m", "sam press {b-show}"]')
    async with opened(scenario) as play:
        await play.all()
        step = play.view()["steps"][1]
        assert step["failed"].startswith("Sam's phone has no button Show it. The newest ones: 1. Hall 1 |")
        assert step["lines"] == ["+2m", "sam press Show it"]
        assert (step["played"], play.over, play.view()["at"]) == (False, False, 1)

        before = play._theatre.clock.now()
        await play._theatre.presses("ana", "I take it")
        await play._theatre.says("ana", "/say I am Ana, and I am here.")
        await play.all()
        assert play.over
        assert play._theatre.clock.now() == before, "the two minutes have passed already"


async def test_what_never_comes_is_not_waited_for(tmp_path: Path) -> None:
    scenario = of(tmp_path, '[[steps]]\nsays = "x"\ndo = ["until sam sees {F1}"]')
    view = await played(scenario)
    assert view["steps"][0]["failed"].startswith("Nothing of that comes any more")


CHECKS = (
    CALL
    + """
[[steps]]
says = "x"
do = ["ana press {b-take}", "sam: he wears a canary coat", "+5s"]
"""
)


@pytest.mark.parametrize(
    ("check", "found"),
    [
        ("on = 'ana'\nshows = 'canary coat'\ncovered = true\nsilent = true\nwithin_seconds = 0", ""),
        ("on = 'ana'\nshows = '{T5}'\nsilent = true", "came with a sound"),
        ("on = 'ana'\nshows = '{T5}'\ncovered = true", "lies open, not covered"),
        ("on = 'ana'\nshows = '{F1}'", "is not there; the last that came is"),
        ("on = 'team'\nshows = 'canary'", "is not there; the last that came is"),
        ("on = 'organizers'\nshows = 'canary'", '"canary" is not there; nothing came'),
        ("on = ['organizers', 'ana']\nnever_shows = 'canary'", "Ana's phone: there stood"),
        ("on = ['organizers', 'team']\nnever_shows = 'canary'", ""),
        ("on = 'ana'\nlocked_shows = '{T5}'", ""),
        ("on = 'dee'\nlocked_shows = '{T5}'", "locked it shows nothing"),
        ("on = 'ana'\nlocked_never_shows = '{critical}. {case}.'", "locked it showed"),
        ("on = 'ana'\nlocked_never_shows = 'canary'", ""),
        ("on = 'ana'\nbutton = '{b-open}'", ""),
        ("on = 'ana'\nbutton = '{b-accept}'", 'there is no button "Accept"'),
        ("on = 'organizers'\nnothing_new = true", ""),
        ("on = 'team'\nnothing_new = true", "there came"),
    ],
)
async def test_what_each_check_means(tmp_path: Path, check: str, found: str) -> None:
    view = await played(of(tmp_path, f"{CHECKS}\n[[steps.notice]]\ntext = 'x'\n{check}\n"))
    notice = view["steps"][1]["notices"][0]
    assert notice["met"] is (found == "")
    assert found in notice["found"] and (found or notice["found"] == "")


async def test_within_counts_from_the_beginning_of_the_step(tmp_path: Path) -> None:
    late = "[[steps]]\nsays = 'x'\ndo = ['+70s']\n[[steps.notice]]\ntext = 'x'\non = 'sam'\nshows = '{F1}'\n"
    assert wrong(await played(of(tmp_path, CALL + late + "within_seconds = 60"))) == []
    assert "came after 60 s" in wrong(await played(of(tmp_path, CALL + late + "within_seconds = 59")))[0]


async def test_a_second_guest_of_the_same_name_gets_a_phone_of_their_own() -> None:
    async with opened(find("taken-then-silent")) as play:
        await play.all()
        play._at = 0
        await play.opens()
        assert play.view()["cast"][0]["name"] == "sam2"


GUIDE = (ROOT / "docs" / "scenarios.md").read_text("utf-8")


async def test_the_example_of_the_guide_can_be_played(tmp_path: Path) -> None:
    example = GUIDE.partition("```toml\n")[2].partition("```")[0]
    assert wrong(await played(read(written(tmp_path, example)))) == []


def test_the_guide_explains_every_key_line_and_placeholder() -> None:
    for table in (Scenario, Step, Notice):
        for key in table.model_fields:
            assert f"{key}`" in GUIDE or f"`{key} =" in GUIDE or f"{key}]" in GUIDE, key
    for fact in FACTS:
        assert f"`{{{fact}}}`" in GUIDE, fact
    for role in ROLES:
        assert f'"{role}"' in GUIDE, role


def test_the_lines_of_the_guide_are_lines() -> None:
    rows = GUIDE.partition("### The lines")[2].partition("###")[0].splitlines()
    typed = [one for row in rows if row.startswith("| `") for one in row.split("|")[1].strip(" `").split("`, `")]
    assert len(typed) >= 13
    assert [error for line in typed for error in mistakes(line, ["sam", "ana"])] == []
