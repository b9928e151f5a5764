"""Writing systems: letters that are typed in more than one way, and words that no space parts from each other."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import permutations

_TRADITIONAL = (
    "掛幫報請說話誰這裡裏來還沒個們麼嗎後時間現開關門問題電機場廳樓層號邊會議講課員隊務醫藥傷頭臉腳體槍殺搶強姦騷擾壓罵嚇難"
    "過覺發應該爲為與無對錯單獨國語簡轉藍繩帶證領飯館點廁網絡碼訊聽見麵熱車線紅綠擋脫褲圍嚴輕嘗試動離別讓給從進遠樣種類歲"
    "兒煙燒毀壞錢財丟遺錄攝視頻圖畫趕緊護聲靜愛歡樂戲鬥毆靈絕將傳尋學習總經歷確實讚謝覽蹤"
)
_SIMPLIFIED = (
    "挂帮报请说话谁这里里来还没个们么吗后时间现开关门问题电机场厅楼层号边会议讲课员队务医药伤头脸脚体枪杀抢强奸骚扰压骂吓难"
    "过觉发应该为为与无对错单独国语简转蓝绳带证领饭馆点厕网络码讯听见面热车线红绿挡脱裤围严轻尝试动离别让给从进远样种类岁"
    "儿烟烧毁坏钱财丢遗录摄视频图画赶紧护声静爱欢乐戏斗殴灵绝将传寻学习总经历确实赞谢览踪"
)
"""The traditional forms of the characters our lists are made of, one beside the other."""

LETTERS = str.maketrans(
    {
        **dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True)),
        "ة": "ه", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "گ": "ك", "ہ": "ه", "ھ": "ه", "ٱ": "ا",
        "ء": "", "ـ": "",
        **{chr(start + digit): str(digit) for start in (0x0660, 0x06F0) for digit in range(10)},
    }
)  # fmt: skip
"""Letters for which people type one another: a hamza left out, a line drawn long, a Persian keyboard."""

_UNSPACED = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Chinese, Japanese, Thai, Lao, Burmese, Khmer."""
_ARABIC = "\u0620-\u06ff"
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_IS_ARABIC = re.compile(f"[{_ARABIC}]")
_BETWEEN = re.compile(f"(?<=[{_UNSPACED}{_ARABIC}])(?=[a-z0-9])|(?<=[a-z0-9])(?=[{_UNSPACED}{_ARABIC}])")
_PIECE = re.compile(f"[{_UNSPACED}]|[^\\s{_UNSPACED}]+")
_WRITTEN_ON = "(?:[وف]?(?:[بكل]?ال|لل|[بل]|[سهب]?[ينت])?)"
"""And, then, for the, with the; will, and the letters of the tenses: Arabic writes them on to the word."""
APART, TOGETHER, EITHER, BEGINS, ENDS = " ... ", " + ", "|", "^", "$"
"""Between the pieces of an entry: a few words may stand there, or none; between the forms of a piece; the text begins
with the first piece; it ends with the last one."""
EITHER_ORDER, UNLESS = " & ", " - "
"""Between pieces that may come in either order, a few words apart; before words near which the entry is not meant."""
_SEPARATOR = re.compile(f"({re.escape(APART)}|{re.escape(TOGETHER)})")
_PIECES_OF = re.compile("|".join(map(re.escape, (APART, TOGETHER, EITHER_ORDER))))
_WORDS_BETWEEN, _CHARACTERS_BETWEEN = 4, 8
"""Farther apart than that the pieces speak of different things."""
_NEAR = re.compile(r"(?:\S+\s+){0,3}\S*$"), re.compile(r"^\S*(?:\s+\S+){0,3}")
_NEAR_CHARACTERS = 3
"""How far from an entry words are looked for near which it is not meant: before it, and behind it."""
_CLITICS = re.compile(r"^[وف]?(?:لل|[بكل]?ال|[بل](?=..))")
_RUSSIAN = re.compile("[абвгдежзийклмнопрстуфхцчшщъыьэюяё]+")
_PERSIAN = re.compile("[پچژگکی\u0679\u0688\u0691\u06ba\u06d2]")
_KANA = re.compile("[\u3040-\u30ff]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_HAN = re.compile("[\u3400-\u9fff]")
_VOWELLESS = re.compile("[\u0590-\u05ff\u0620-\u06ff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_ENOUGH = 5.0
"""Letters of an alphabet that make a word which is hardly written by chance."""
_LATIN = re.compile("[a-z\u00c0-\u024f]")


def part(text: str) -> str:
    """A space where Latin letters or digits touch a script that writes without spaces, or writes words on."""
    return text if text.isascii() else _BETWEEN.sub(" ", text)


def pieces(folded: str) -> list[str]:
    """The words of a folded text; where no space parts words, its characters."""
    return folded.split() if folded.isascii() else _PIECE.findall(folded)


def places(pieces_: list[str]) -> list[int]:
    """Which word each piece belongs to, counted from 0: two characters are about one word."""
    at, halves = [], 0
    for piece in pieces_:
        unspaced = is_unspaced(piece)
        halves += 0 if unspaced else halves % 2
        at.append(halves // 2)
        halves += 1 if unspaced else 2
    return at


def is_long_enough(folded: str) -> bool:
    """Whether few people would write this by chance: five letters; four where vowels are left out; two signs that are
    words. A phrase needs one word that is nearly so long by itself."""
    words = folded.split()
    whole, longest = sum(map(_weight, words)), max(map(_weight, words), default=0)
    return whole >= _ENOUGH and (len(words) == 1 or longest >= _ENOUGH * 0.8)


def _weight(word: str) -> float:
    return sum(
        _ENOUGH / 2 if _HAN.match(one) else _ENOUGH / 3 if _KANA.match(one) else _ENOUGH / 4 if _VOWELLESS.match(one)
        else 1 for one in word
    )  # fmt: skip


def word_count(folded: str) -> int:
    """How many words a folded text has."""
    found = pieces(folded)
    return places(found)[-1] + 1 if found else 0


def is_unspaced(word: str) -> bool:
    """Whether `word` begins in a script that puts no spaces between words."""
    return not word.isascii() and _IS_UNSPACED.match(word) is not None


def stands_in(folded: str, entry: str) -> bool:
    """Whether the words of `entry` occur in a folded text; 'acos*' is a stem.

    Scripts without spaces are searched anywhere. An Arabic word is also found with what is written on before it. An
    entry of several pieces ('fell|collapsed ... not moving') is found where one form of each follows that of the last.
    """
    if is_in_pieces(entry):
        return _stand_in_turn(folded, entry)
    stem = entry.removesuffix("*")
    if stem not in folded:
        return False
    if not entry.isascii():
        if is_unspaced(entry):
            return True
        if _IS_ARABIC.match(entry):
            return _written_on(entry).search(folded) is not None
    return f" {stem}" in f" {folded}" if stem != entry else f" {stem} " in f" {folded} "


def is_in_pieces(entry: str) -> bool:
    """Whether `entry` is more than words that stand beside each other."""
    return any(mark in entry for mark in (EITHER, TOGETHER, APART, EITHER_ORDER, UNLESS, BEGINS, ENDS))


def _stand_in_turn(folded: str, entry: str) -> bool:
    padded = f" {folded} "
    for either in _forms_of(entry):  # a cheap look first: this is asked of thousands of entries
        for form in either:
            if form in padded:
                break
        else:
            return False
    said, unless = _in_turn(entry)
    found = said.finditer(folded)
    return next(found, None) is not None if unless is None else any(not _is_near(unless, one) for one in found)


def _is_near(unless: re.Pattern[str], found: re.Match[str]) -> bool:
    """Whether words that mean something else stand in what was found, or right before or behind it."""
    before, behind = found.string[: found.start()], found.string[found.end() :]
    if is_unspaced(found[0]):
        before, behind = before[-_NEAR_CHARACTERS:], behind[:_NEAR_CHARACTERS]
    around = [one.search(text) for one, text in zip(_NEAR, (before, behind), strict=True)]
    return unless.search(found[0].join(one[0] if one else "" for one in around)) is not None


@lru_cache(maxsize=16384)
def _forms_of(entry: str) -> tuple[tuple[str, ...], ...]:
    """The forms of each piece, for a cheap look: the pieces with the fewest first."""
    said = entry.partition(UNLESS)[0].removeprefix(BEGINS).removesuffix(ENDS)
    pieces_ = (tuple(piece.split(EITHER)) for piece in _PIECES_OF.split(said))
    return tuple(sorted((tuple(map(_seen, forms)) for forms in pieces_ if "" not in forms), key=len))


def _seen(form: str) -> str:
    """What is to be seen of a form in a text with a space at each end."""
    stem = form.removesuffix("*")
    if is_unspaced(form) or _IS_ARABIC.match(form):
        return stem
    return f" {stem}" if stem != form else f" {form} "


@lru_cache(maxsize=16384)
def _in_turn(entry: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    """The pattern of the whole, and of what must not stand near it."""
    said, _, unless = entry.partition(UNLESS)
    begins, ends = said.startswith(BEGINS), said.endswith(ENDS)
    sides = said.removeprefix(BEGINS).removesuffix(ENDS).split(EITHER_ORDER)
    gap = _gap(APART, unspaced=is_unspaced(sides[0]))
    orders = (gap.join(map(_sequence, order)) for order in permutations(sides))
    pattern = ("^" if begins else "") + "(?:" + "|".join(orders) + ")" + ("$" if ends else "")
    return re.compile(pattern), re.compile(_piece(unless)) if unless else None


def _sequence(said: str) -> str:
    """The pattern of pieces that follow each other; a piece with an empty form may be left out."""
    first, *rest = _SEPARATOR.split(said)
    unspaced = is_unspaced(said.lstrip(EITHER))
    pattern, waiting = ("", first) if _may_be_left_out(first) else (_piece(first), "")
    for separator, piece in zip(rest[::2], rest[1::2], strict=True):
        gap = _gap(separator, unspaced=unspaced)
        if waiting:  # left out, it takes what would stand behind it along
            pattern, waiting = f"(?:{_piece(waiting)}{gap})?{_piece(piece)}", ""
        else:
            pattern += f"(?:{gap}{_piece(piece)})?" if _may_be_left_out(piece) else gap + _piece(piece)
    return pattern


def _may_be_left_out(piece: str) -> bool:
    return "" in piece.split(EITHER)


def _gap(separator: str, *, unspaced: bool) -> str:
    if unspaced:
        return f".{{0,{_CHARACTERS_BETWEEN}}}?" if separator == APART else " ?"
    return rf"\s+(?:\S+\s+){{0,{_WORDS_BETWEEN}}}?" if separator == APART else r"\s+"


def _piece(piece: str) -> str:
    """The pattern of the forms of one piece; where words are parted by spaces they are whole words."""
    forms = [form for form in piece.split(EITHER) if form]
    if is_unspaced(forms[0]):
        return "(?:" + "|".join(re.escape(form.removesuffix("*")) for form in forms) + ")"
    either = "|".join(re.escape(form.removesuffix("*")) + (r"\S*" if form.endswith("*") else "") for form in forms)
    before = _WRITTEN_ON if any(map(_IS_ARABIC.match, forms)) else ""
    return rf"(?<!\S){before}(?:{either})(?!\S)"


@lru_cache(maxsize=4096)
def _written_on(entry: str) -> re.Pattern[str]:
    end = "" if entry.endswith("*") else r"(?!\S)"
    return re.compile(rf"(?<!\S){_WRITTEN_ON}{re.escape(entry.removesuffix('*'))}{end}")


def begins_with(folded: str, words: str) -> bool:
    """Whether a folded text begins with `words`, as words of their own."""
    if not folded.startswith(words):
        return False
    return len(folded) == len(words) or folded[len(words)] == " " or is_unspaced(words[-1:])


def bare(word: str) -> str:
    """An Arabic word without the article and the small words written on before it; any other as it is."""
    return _CLITICS.sub("", word) if len(word) > 3 and _IS_ARABIC.match(word) else word


def may_be(text: str, language: str) -> bool:
    """Whether `text` has letters of this language's own script: folded, 'he' looks like a word of Russian."""
    own = {"ru": _CYRILLIC, "ar": _IS_ARABIC, "zh": _HAN}.get(language)
    return own is None or own.search(text.casefold()) is not None


def language_of(text: str) -> str | None:
    """The language whose script nearly all of `text` is written in, where one script means one of ours."""
    lower = text.casefold()
    latin = len(_LATIN.findall(lower))
    cyrillic, arabic, han = (len(one.findall(lower)) for one in (_CYRILLIC, _IS_ARABIC, _HAN))
    if cyrillic > latin and len("".join(_RUSSIAN.findall(lower))) == cyrillic:
        return "ru"
    if arabic > latin and not _PERSIAN.search(lower):
        return "ar"
    return "zh" if han * 2 > latin and not _KANA.search(lower) else None
