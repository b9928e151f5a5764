"""What a browser may ask, and what each of it does in the show."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from bot.rehearsal.phones import Unknown
from bot.rehearsal.show import Act, Show

LONGEST = 4096
"""Letters in a message, as on Telegram."""
_HOURS = 72
_RELOAD = "The page asked for something that the desk does not know. Reload the page."


def _some_words(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("no_words", "There are no words in it yet.")
    return text


Words = Annotated[str, Field(max_length=LONGEST), AfterValidator(_some_words)]
Name = Annotated[str, Field(min_length=1, max_length=40)]
Number = Annotated[str, Field(max_length=40)]


class _Request(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="ignore", hide_input_in_errors=True)

    phone: str = Field(default="", max_length=40)

    def at_once(self, show: Show) -> None:
        """What does not wait for its turn."""

    async def acts(self, show: Show) -> None:
        """Raises Unknown and ConfigErrors, with words for a person."""
        raise NotImplementedError


class _OnPhone(_Request):
    phone: Name


class _InChat(_OnPhone):
    room: Number | None = None


class Says(_InChat):
    do: Literal["says"]
    text: Words
    reply_to: Number | None = None

    async def acts(self, show: Show) -> None:
        await show.theatre.says(self.phone, self.text, self.room, self.reply_to or "")


class Edits(_InChat):
    do: Literal["edits"]
    message: Name
    text: Words

    async def acts(self, show: Show) -> None:
        await show.theatre.edits(self.phone, self.text, self.room, self.message)


class Presses(_InChat):
    do: Literal["presses"]
    message: Name
    button: int = Field(ge=0, le=99)
    label: str = Field(default="", max_length=200)
    """What stood on it; a message may have changed under somebody's finger."""

    async def acts(self, show: Show) -> None:
        await show.theatre.taps(self.phone, self.message, self.button, self.room, self.label)


class Reacts(_InChat):
    do: Literal["reacts"]
    message: Name
    emoji: str = Field(min_length=1, max_length=8)

    async def acts(self, show: Show) -> None:
        await show.theatre.reacts(self.phone, self.message, self.emoji, self.room)


class SharesPlace(_OnPhone):
    do: Literal["shares_place"]

    async def acts(self, show: Show) -> None:
        await show.theatre.shares_place(self.phone)


class Sends(_OnPhone):
    do: Literal["sends"]
    kind: Literal["photo", "voice"]
    file: Number | None = None

    async def acts(self, show: Show) -> None:
        await show.theatre.sends(self.phone, self.kind, self.file or "")


class Guest(_Request):
    do: Literal["guest"]
    name: Number | None = None
    language: Number | None = None

    async def acts(self, show: Show) -> None:
        show.theatre.guest((self.name or "").strip(), self.language or show.theatre.config.languages[0])


class Language(_OnPhone):
    do: Literal["language"]
    language: Number

    async def acts(self, show: Show) -> None:
        show.theatre.speaks(self.phone, self.language)


class Passes(_Request):
    do: Literal["passes"]
    seconds: float = Field(gt=0, le=_HOURS * 3600, allow_inf_nan=False)

    async def acts(self, show: Show) -> None:
        await show.passes(timedelta(seconds=self.seconds))


class Runs(_Request):
    do: Literal["runs"]
    on: bool

    def at_once(self, show: Show) -> None:
        if not self.on:
            show.pauses()

    async def acts(self, show: Show) -> None:
        show.runs(self.on)


class Next(_Request):
    do: Literal["next"]

    async def acts(self, show: Show) -> None:
        await show.theatre.until_something_happens()


class Anew(_Request):
    do: Literal["anew"]

    async def acts(self, show: Show) -> None:
        await show.anew()


class Scenario(_Request):
    do: Literal["scenario"]
    scenario: Annotated[str, Field(max_length=100)]

    async def acts(self, show: Show) -> None:
        await show.starts(self.scenario)


class Step(_Request):
    do: Literal["step"]

    async def acts(self, show: Show) -> None:
        await show.steps()


class All(_Request):
    do: Literal["all"]

    async def acts(self, show: Show) -> None:
        await show.plays_all()


class Leaves(_Request):
    do: Literal["leaves"]

    async def acts(self, show: Show) -> None:
        show.leaves()


_ANY: TypeAdapter[Act] = TypeAdapter(
    Annotated[
        Says | Edits | Presses | Reacts | SharesPlace | Sends | Guest | Language
        | Passes | Runs | Next | Anew | Scenario | Step | All | Leaves,
        Field(discriminator="do"),
    ]
)  # fmt: skip


def act_of(asked: dict[str, Any]) -> Act:
    """What is asked. Raises Unknown, with a sentence for the person who asked."""
    try:
        return _ANY.validate_python(asked)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
    raise Unknown(_sentence(first))


def _sentence(error: ErrorDetails) -> str:
    place = error["loc"][-1] if error["loc"] else ""
    match error["type"], place:
        case "no_words", _:
            return error["msg"]
        case "string_too_long", "text":
            return f"A message has at most {LONGEST} letters: shorten it, or send it in parts."
        case _, "seconds":
            return f"Time can pass by more than nothing and at most {_HOURS} hours at once."
        case _:
            return _RELOAD
