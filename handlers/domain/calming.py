"""Words that take the gravity away from the clause in which they stand: another time, a supposition, a talk's title.

Only from that clause: 'last year he did the same, now he has a knife' is as grave as its second half.
"""

from __future__ import annotations

import re

from handlers.domain.folding import LONGEST, fold
from handlers.domain.policy import Lexicon
from handlers.domain.scripts import stands_in

_CLAUSE_ENDS = re.compile(r"[.!?;,\n…。！？；，、؛،؟]+|\s[-–—]+\s|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
"""Where a clause ends; in Chinese also at a space, which is typed in the place of a comma."""


def still_meant(text: str, folded: str, lexicon: Lexicon) -> str:
    """What is left of a text, folded, without the clauses that one language's words take the gravity from."""
    if not any(stands_in(folded, one) for one in lexicon.calms):
        return folded
    clauses = (fold(one) for one in _CLAUSE_ENDS.split(text[:LONGEST]))
    return " ".join(one for one in clauses if one and not _is_calmed(one, lexicon))


def _is_calmed(clause: str, lexicon: Lexicon) -> bool:
    calmed = any(stands_in(clause, one) for one in lexicon.calms)
    return calmed and not any(stands_in(clause, one) for one in lexicon.presses)
