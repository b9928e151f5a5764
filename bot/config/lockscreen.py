"""Words that no lock screen may show, language by language (conversation.md section 12).

No test can know them: they come from people who speak the language, one of whom has been at such a desk. Two that
mean harm in one language may be harmless in another ("Kopfhörer"), so write whole words and mind the endings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def words(*patterns: str) -> re.Pattern[str]:
    """Whole words, whatever their case."""
    return re.compile(rf"\b({'|'.join(patterns)})\b", re.IGNORECASE)


def forms(*patterns: str) -> re.Pattern[str]:
    """Arabic writes small words on to the next one."""
    return re.compile(rf"\b[وفبكل]?(?:ال|لل)?({'|'.join(patterns)})")


def signs(*patterns: str) -> re.Pattern[str]:
    """Chinese puts no spaces between words."""
    return re.compile("|".join(patterns))


LOCK_SCREEN = {
    "en": words(
        r"report\w*|incident\w*|harass\w*|assault\w*|attack\w*|abus\w*|victim\w*|threat\w*|ban|bans|banned|banning",
        r"police|safety|complain\w*|violat\w*|emergency|medical\w*|rap(e|ed|ist)|sexual\w*|violen\w*|witness\w*|suspect\w*",
    ),
    "es": words(
        r"denunci\w*|report\w*|incident\w*|acos\w*|agre(sión|siones|sor\w*|dir|dido)|asalt\w*|ataqu\w*|atac\w*",
        r"abus\w*|víctima\w*|amenaz\w*|vetad\w*|expuls\w*|policía\w*|seguridad|quejas?|infracci\w*|emergencia\w*",
        r"urgencia\w*|médic\w*|viol(a|ó|ar|aci\w+|ado|ada|en\w+)|sexual\w*|testig\w*|sospech\w*|peligro\w*",
    ),
    "ar": forms(
        r"بلاغ|إبلاغ|شكوى|شكاوى|حادث|تحرش|متحرش|اعتداء|هجوم|إساءة|ضحية|تهديد|حظر|مطرود|شرطة|أمن|سلامة|طوارئ|إسعاف",
        r"طبي|مخالفة|انتهاك|اغتصاب|جنسي|عنف|شاهد|شهود|مشتبه|خطر|نجدة",
    ),
    "ru": words(
        r"жалоб\w*|заявлени\w*|происшеств\w*|инцидент\w*|домога\w*|напад\w*|напал\w*|атак\w*|насил\w*|изнасил\w*",
        r"жертв\w*|потерпевш\w*|угроз\w*|угрож\w*|забан\w*|полици\w*|безопасн\w*|опасн\w*|нарушен\w*|экстренн\w*",
        r"скор(ая|ую|ой) помощ\w*|медицин\w*|медик\w*|сексуал\w*|свидетел\w*|подозр\w*|спасите|помогите",
    ),
    "zh": signs(
        r"举报|投诉|事件|骚扰|袭击|攻击|侵犯|虐待|受害|威胁|禁止入场|警察|报警|安全|违规|紧急|急救|医疗|强奸|性侵|暴力|目击",
        r"证人|嫌疑|危险|救命",
    ),
    "fr": words(
        r"signal(ement|er|é|ée|és)\w*|dénonc\w*|incident\w*|harc[eè]l\w*|agress\w*|attaqu\w*|abus\w*|victim\w*|menac\w*",
        r"exclu\w*|bannir?|bannis?|bannie?s?|polic\w*|sécurité|insécurité|plain(te|tes|dre)|infraction\w*|violation\w*|urgen\w*",
        r"médic\w*|médecin\w*|viol|viols|violer|violée?s?|violeur\w*|violen\w*|sexuel\w*|témoi\w*|suspect\w*|soupçon\w*|danger\w*",
    ),
    "de": words(
        r"meldung\w*|gemeldet\w*|anzeig(e|en|t)|angezeigt|vorf(all|älle)\w*|belästig\w*|übergriff\w*|angriff\w*|angegriffen\w*",
        r"missbrauch\w*|opfer\w*|bedroh\w*|droh(t|te|en|ung|ungen)|hausverbot\w*|verbannt\w*|gesperrt\w*|polizei\w*|sicherheit\w*",
        r"beschwer\w*|versto(ß|ss|ßen|ssen)|verstöße|verletz\w*|notf(all|älle)\w*|notruf\w*|notarzt\w*|medizin\w*|arzt|ärzt\w*",
        r"vergewaltig\w*|sexu\w*|gewalt\w*|zeug(e|en|in|innen)|verdächtig\w*|verdacht|täter\w*|gefahr\w*|gefährlich\w*",
    ),
    "pt": words(
        r"den[uú]nci\w*|relat(ar|o|os|ório\w*)|report\w*|incident\w*|assédio\w*|assedi\w*|agress\w*|agred\w*|ataqu\w*|atac\w*",
        r"abus\w*|vítima\w*|ameaç\w*|banid\w*|expuls\w*|políci\w*|polici\w*|segurança\w*|queix\w*|reclama\w*|infraç\w*",
        r"violaç\w*|viol(ou|ada|ado|adas|ados|ar|ência|ento|enta)|emergênci\w*|urgênci\w*|urgente\w*|médic\w*|estupr\w*|sexua\w*",
        r"testemunh\w*|suspeit\w*|perig\w*",
    ),
}
"""What no lock screen may show. A text of one language holds the words of no other either."""


def found(text: str, languages: Iterable[str]) -> str:
    """The first such word of these languages in a text, as it stands there; '' for none."""
    hits = (LOCK_SCREEN[one].search(text) for one in languages if one in LOCK_SCREEN)
    return next((hit.group(0) for hit in hits if hit), "")
