"""Whatever is wrong with a configuration, it is said at once, where it is, and what to do."""

from pathlib import Path

import pytest

from bot.config import ConfigErrors, cannot_run, load
from tests.config.desk import Paper

ONE_WRONG = [
    ('name = "Harbour Hack 2026" ', "name = 5 ", "event.name: found 5, needs the name people know"),
    ('emergency_number = "112"', "emergency_number = 112", "event.emergency_number: found 112, needs the public"),
    ('"Europe/Lisbon"', '"Europe/Lisbn"', "(did you mean Europe/Lisbon?)"),
    ('slug = "harbour-hack-2026"', 'slug = "harbour hack"', 'event.slug: found "harbour hack", needs letters'),
    ('["en", "es"]              #', '["xx", "es"] #', 'event.languages[0]: found "xx" first, needs one of the shipped'),
    ('["en", "es"]              #', '["en", "en"] #', "event.languages[1]: found the language en a second time"),
    ('["en", "es"]              #', '["english"] #', 'event.languages[0]: found "english"'),
    ('["en", "es"]              #', "[] #", "event.languages: found an empty list"),
    ("starts = 2026-12-04T08:00:00", "starts = 2026-12-04", "event.starts: found 2026-12-04, needs a date with time"),
    ("ends = 2026-12-06T23:00:00", "ends = 2026-12-03T23:00:00", "event.ends: found 2026-12-03T23:00:00, needs a time"),
    ('desk_phone = "+351 210 000 000"', 'desk_fone = "1"', "event.desk_phone: missing"),
    ('team_mark = "teal vest"', 'team_mark = ""', "event.team_mark: found an empty text"),
    ('team_mark = "teal vest"', 'team_mark = "teal\\nvest"', "event.team_mark: found a line break"),
    ("sqlite+aiosqlite:///eventdesk.db", "sqlite:///e.db", "(did you mean sqlite+aiosqlite?)"),
    ("sqlite+aiosqlite:///eventdesk.db", "mysql://h/d", 'storage.url: found the driver "mysql"'),
    ("sqlite+aiosqlite:///eventdesk.db", "sqlite+aiosqlite://", "needs a file that outlives the process"),
    ("sqlite+aiosqlite:///eventdesk.db", "sqlite+aiosqlite:///:memory:", "needs a file that outlives the process"),
    ("sqlite+aiosqlite:///case-keys.db", "sqlite+aiosqlite:///eventdesk.db", "storage.case_keys: found the same"),
    ('"https://api.telegram.org"', '"http://example.org"', "telegram.api_url: found http to example.org, needs https"),
    ('"https://api.telegram.org"', '"ftp://example.org"', "telegram.api_url: found no web address"),
    ('pacing = "telegram"', 'pacing = "off"', 'telegram.pacing: found "off" with Telegram\'s own server'),
    ('pacing = "telegram"', 'pacing = "telegramm"', "(did you mean telegram?)"),
    ("team_chat = -1001000000001", "team_chat = 1001", "telegram.team_chat: found 1001, needs the id of the team's"),
    ("organizer_chat = -1001000000002", "organizer_chat = -1001000000001", "telegram.organizer_chat: found the same"),
    ("#attendee_chat = -1001000000003", "attendee_chat = -1001000000001", "telegram.attendee_chat: found the same"),
    ("settle_quiet_seconds = 20", "settle_quiet_seconds = 61", "found 61, needs whole seconds from 5 to 60"),
    ("settle_quiet_seconds = 20", "settle_quiet_seconds = -1", "found -1, needs whole seconds from 5 to 60"),
    (
        "settle_quiet_seconds = 20",
        "settle_quiet = 20",
        "settle_quiet: unknown key (did you mean settle_quiet_seconds?)",
    ),
    ("settle_max_seconds = 60", 'settle_max_seconds = "60 s"', "(a bare number; the unit is in the key's name)"),
    ("settle_max_seconds = 60", 'settle_max_seconds = "60"', "(take the quotes away)"),
    ("settle_max_seconds = 60", "settle_max_seconds = 60.0", "found 60.0, needs whole seconds from 20 to 120"),
    ("settle_quiet_seconds = 20", "settle_quiet_seconds = 60\nx = 1", "behaviour.x: unknown key"),
    ("draft_nudge_minutes = 8", "draft_nudge_minutes = 10", "found 10, needs less than draft_send_minutes (10)"),
    ("team_copy_life_hours = 40", "team_copy_life_hours = 48", "found 48, needs whole hours from 1 to 47"),
    ("dedupe_seconds = 30", "dedupe_seconds = true", "behaviour.dedupe_seconds: found true"),
    ('lockscreen_zone = "on"', "lockscreen_zone = true", 'lockscreen_zone: found true, needs "on", "off" or "medical"'),
    ("from = 23:00:00", 'from = "23:00"', "behaviour.night.from: found the text"),
    ("from = 23:00:00", "form = 23:00:00", "behaviour.night.form: unknown key (did you mean from?)"),
    ("partner_seconds = 60 ", "partner_seconds = 0 ", "watch.critical.partner_seconds: found 0, needs whole seconds"),
    ("[watch.other]", "[watch.othr]", "watch.othr: unknown key (did you mean other?)"),
    ('id = "Z2"', 'id = "z1"', "zones[1].id: found the zone id z1 a second time"),
    ('id = "Z2"', 'id = "Z 2"', 'zones[1].id: found "Z 2", needs 1 to 20 letters'),
    ("points = [21, 22]", "points = [21, 11]", "zones[1].points[1]: found the poster number 11 a second time"),
    ("points = [21, 22]", "points = [0]", "zones[1].points[0]: found 0"),
    ('name = "Ben"', 'name = "ana"', "people[1].name: found the name ana a second time"),
    ("telegram = 1002", "telegram = 1001", "people[1].telegram: found the Telegram id 1001 a second time"),
    ("telegram = 1002", 'telegram = "1002"', "(take the quotes away)"),
    ("@ben:example.org", "@ana:example.org", "people[1].matrix: found the Matrix id @ana:example.org a second time"),
    ("@ben:example.org", "ben", 'people[1].matrix: found "ben", needs a Matrix user id'),
    ('["responder", "lead"]', '["responder", "leed"]', "(did you mean lead?)"),
    ('code_word = "Saffron"', 'code_word = "marmalade"', "categories.critical.code_word: found the code word"),
    ('code_word = "Saffron"', 'code_word = "Red alert"', 'categories.critical.code_word: found "Red alert"'),
    (
        'word = "kettle"',
        'word = "saffrons"',
        'needs.kettle.word: found "saffrons", needs a word that sounds like no other',
    ),
    ('word = "kettle"', 'word = "two words"', 'needs.kettle.word: found "two words"'),
    ("[needs.kettle]", "[needs.ketle]", "needs.ketle: unknown key (did you mean kettle?)"),
    ("[categories.critical]", "[categories.critcal]", "categories.critcal: unknown key (did you mean critical?)"),
    ("after_seconds = 30,", "afte_seconds = 30,", "rungs[1].afte_seconds: unknown key (did you mean after_seconds?)"),
    ("after_seconds = 30,", "after_seconds = -30,", "found -30, needs whole seconds, 0 or more"),
    (
        "after_seconds = 30,",
        "after_seconds = 61,",
        "ladders.medical.rungs[2].after_seconds: found 60 after a rung at 61",
    ),
    ('page = ["on_duty"]', "page = []", "ladders.medical.rungs[0].page: found an empty list"),
    ('page = ["on_duty"]', 'page = ["on_dty"]', "(did you mean on_duty?)"),
    ('page = ["on_duty"]', 'page = ["person:Ane"]', "needs the name of somebody in [[people]] (did you mean Ana?)"),
    ("repeat_last_every_seconds = 120", "repeat_last_every_seconds = 0", "repeat_last_every_seconds: found 0"),
    ('keywords = ["blue", "lanyard"]', 'keywords = ["blue", "Blue"]', "phrases[0].keywords[1]: found the keyword Blue"),
    ('category = "critical" ', 'category = "critcal" ', "(did you mean critical?)"),
    ('cover = "lanyards"', 'cover = "lanyrds"', "(did you mean lanyards?)"),
]


@pytest.mark.parametrize(("old", "new", "said"), ONE_WRONG)
def test_one_thing_wrong_is_said_where_it_is(paper: Paper, old: str, new: str, said: str) -> None:
    paper.change(old, new)
    assert any(said in line for line in paper.errors()), paper.errors()


def test_the_line_has_the_form_of_the_contract(paper: Paper) -> None:
    paper.change("after_seconds = 30,", "afte_seconds = 30, after_seconds = 30,")
    assert paper.error() == "ladders.medical.rungs[1].afte_seconds: unknown key (did you mean after_seconds?)"


def test_everything_wrong_is_said_at_once(paper: Paper) -> None:
    """Shapes, unknown keys, secrets and relations between tables alike."""
    paper.environ.pop("EVENTDESK_TELEGRAM_TOKEN")
    paper.change('name = "Harbour Hack 2026" ', "name = 5 ")
    paper.change("ends = 2026-12-06T23:00:00", "ends = 2026-12-03T23:00:00")
    paper.change("dedupe_seconds = 30", "dedup_seconds = 30")
    paper.change('id = "Z2"', 'id = "Z1"')
    paper.change("after_seconds = 30,", "after_seconds = 61,")
    paper.change('page = ["on_duty"]', 'page = ["nobody"]')
    places = [line.split(": ")[0] for line in paper.errors()]
    assert places == [
        "event.name",
        "event.ends",
        "telegram.token",
        "behaviour.dedup_seconds",
        "zones[1].id",
        "ladders.medical.rungs[0].page[0]",
        "ladders.medical.rungs[2].after_seconds",
    ]


def test_a_value_of_the_wrong_shape_is_not_also_judged_by_its_neighbours(paper: Paper) -> None:
    paper.change("settle_quiet_seconds = 20", "settle_quiet_seconds = 90")
    assert paper.error().endswith("found 90, needs whole seconds from 5 to 60")


def test_a_person_without_any_platform_is_said(paper: Paper) -> None:
    paper.add('[[people]]\nname = "Gil"\nroles = ["escort"]')
    assert paper.error().startswith("people[6]: has no way to be written to, needs telegram = NUMBER")


def test_words_of_ones_own_need_the_first_language_and_known_places(paper: Paper) -> None:
    story = 'k1_no_zone = "b"\nk2 = "c {zone}"\nk3 = "d"\nk5 = "e"'
    paper.add(f'[[phrases]]\nkeywords = ["spare", "key"]\n[phrases.texts.es]\nk1 = "a"\n{story}')
    said = paper.errors()
    assert "phrases[1].texts.es.k1: needs {zone} in it once, and no other brace" in said
    assert "phrases[1].texts.es.k2: found a brace, needs plain words here ({zone} belongs into k1 only)" in said
    assert "phrases[1].texts: has no words in en, needs [phrases.texts.en] (the event's first language)" in said


@pytest.mark.parametrize("table", ["event", "storage"])
def test_a_missing_table_is_named(paper: Paper, table: str) -> None:
    paper.change(f"[{table}]", f"[{table}s]")
    said = paper.errors()
    assert f"{table}: missing, needs a table [{table}] (see config.example.toml)" in said
    assert f"{table}s: unknown key (did you mean {table}?)" in said


def test_a_table_that_is_a_number_is_said(tmp_path: Path) -> None:
    paper = Paper(tmp_path)
    paper.write("event = 5\nstorage = []\npeople = 3\nzones = [1]\n[ladders]\ncritical = 4\n")
    said = paper.errors()
    assert "event: found 5, needs a table [event] (see config.example.toml)" in said
    assert "people: found 3, needs tables [[people]]" in said
    assert "ladders.critical: found 4, needs a table [ladders.critical]" in said


def test_a_file_that_is_not_there_is_said_with_the_way_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigErrors) as found:
        load(tmp_path / "eventdesk.toml")
    assert "no such file; make one with 'eventdesk init'" in found.value.lines[0]


def test_a_folder_in_place_of_a_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigErrors, match="cannot be read"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[event]\nname = \n", "line 2, column 8: not valid TOML: invalid value"),
        ("[event]\n[event]\n", "line 2, column 7: not valid TOML: cannot declare"),
        ('[event]\nname = "a', "end of file: not valid TOML: "),
    ],
)
def test_broken_toml_is_said_with_its_line(paper: Paper, text: str, said: str) -> None:
    paper.write(text)
    assert paper.error().startswith(said)


def test_a_file_that_is_not_utf_8_is_said_with_its_line(paper: Paper) -> None:
    paper.file.write_bytes(b'[event]\nname = "Caf\xe9"\n')
    assert paper.error() == "line 2: this is not UTF-8; save the file as UTF-8"


def test_a_byte_order_mark_does_no_harm(paper: Paper) -> None:
    paper.file.write_bytes(b"\xef\xbb\xbf" + paper.file.read_bytes())
    assert paper.load().event.slug == "harbour-hack-2026"


def test_a_language_that_is_not_shipped_is_a_warning_and_is_not_promised(paper: Paper) -> None:
    paper.change('["en", "es"]              #', '["en", "pl"] #')
    assert paper.load().languages == ("en",)
    assert any("pl is not shipped yet" in line for line in paper.warnings())


def test_short_rungs_are_legal_so_that_drills_need_no_waiting(paper: Paper) -> None:
    paper.change("after_seconds = 30,", "after_seconds = 1,")
    assert paper.load().ladders.medical.rungs[1].after_seconds == 1


def test_without_a_platform_it_can_be_rehearsed_but_not_run(paper: Paper) -> None:
    text = paper.file.read_text("utf-8")
    start, end = text.index("[telegram]"), text.index("# Matrix:")
    paper.write(text[:start] + text[end:])
    assert "needs at least one platform to run on" in cannot_run(paper.load())[0]
    assert any("only a rehearsal is possible" in line for line in paper.warnings())


def test_a_homeserver_elsewhere_is_spoken_to_over_https_only(paper: Paper) -> None:
    paper.switch_everything_on()
    assert cannot_run(paper.load()) == []
    paper.change('"https://matrix.example.org"', '"http://matrix.example.org"')
    assert paper.error().startswith("matrix.homeserver: found http to matrix.example.org, needs https")


def test_a_room_is_named_by_its_id_because_an_alias_may_lead_elsewhere_tomorrow(paper: Paper) -> None:
    paper.switch_everything_on()
    paper.change('"!team:example.org"', '"#team:example.org"')
    assert paper.error().startswith('matrix.team_room: found "#team:example.org", an alias that may lead elsewhere')


@pytest.mark.parametrize("address", ["http://127.0.0.1:8081", "http://localhost:8081", "http://[::1]:8081"])
def test_http_is_allowed_to_this_very_machine(paper: Paper, address: str) -> None:
    paper.change('"https://api.telegram.org"', f'"{address}"')
    assert paper.load().telegram is not None


def test_nobody_to_page_is_a_warning(paper: Paper) -> None:
    text = paper.file.read_text("utf-8")
    start, end = text.index("[[people]]"), text.index("# Code words:")
    paper.write(text[:start] + text[end:])
    assert any("nobody has the role responder" in line for line in paper.warnings())


def test_a_place_whose_name_frightens_on_a_locked_phone_is_a_warning(paper: Paper) -> None:
    paper.change('name = "Hall 2"', 'name = "Medical tent by the police post"')
    paper.change('team_mark = "teal vest"', 'team_mark = "safety vest"')
    told = paper.warnings()
    assert any('"Medical" can be read on a locked phone' in line for line in told)
    assert any('event.team_mark: "safety" can be read' in line for line in told)
    assert any("31 letters; buttons show 21 of them" in line for line in told)
