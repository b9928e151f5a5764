"""Words the bot must not use, language by language (conversation.md 5.0 and section 12).

No test can know them: they come from people who speak the language, one of whom has been at such a desk. Two that
mean harm in one language may be harmless in another ("Kopfhörer"), so write whole words and mind the endings.
"""

from __future__ import annotations

import re


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(patterns)})\b", re.IGNORECASE)


LOCK_SCREEN = {
    "en": _words(
        r"report\w*|incident\w*|harass\w*|assault\w*|attack\w*|abus\w*|victim\w*|threat\w*|ban|bans|banned|banning",
        r"police|safety|complain\w*|violat\w*|emergency|medical\w*|rap(e|ed|ist)|sexual\w*|violen\w*|witness\w*|suspect\w*",
    ),
    "es": _words(
        r"denunci\w*|report\w*|incident\w*|acos\w*|agre(sión|siones|sor\w*|dir|dido)|asalt\w*|ataqu\w*|atac\w*",
        r"abus\w*|víctima\w*|amenaz\w*|vetad\w*|expuls\w*|policía\w*|seguridad|quejas?|infracci\w*|emergencia\w*",
        r"urgencia\w*|médic\w*|viol(a|ó|ar|aci\w+|ado|ada|en\w+)|sexual\w*|testig\w*|sospech\w*|peligro\w*",
    ),
}
"""What no lock screen may show. A text of one language holds the words of no other either."""

NEVER = {
    "en": _words(r"please be patient|alleged\w*|victim\w*|incident\w*|calm down"),
    "es": _words(r"supuest\w*|víctima\w*|incidente\w*|c[áa]lm(ate|ese)|paciencia"),
}
"""What nobody who is frightened should read, on any screen: blame, doubt, being told how to feel."""

PROMISES = {
    "en": _words(r"(we|I) (will|shall) (make sure|punish|ban|throw)|(i|we) promise|guarantee\w*"),
    "es": _words(r"garantiz\w*|prometemos|te prometo"),
}
"""Nobody knows how it ends."""
