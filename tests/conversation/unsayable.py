"""Words the bot must not use, language by language (conversation.md 5.0 and section 12).

No test can know them: they come from people who speak the language, one of whom has been at such a desk. Two that
mean harm in one language may be harmless in another ("Kopfhörer"), so write whole words and mind the endings.
"""

from __future__ import annotations

import re


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(patterns)})\b", re.IGNORECASE)


def _forms(*patterns: str) -> re.Pattern[str]:
    """Arabic writes small words on to the next one."""
    return re.compile(rf"\b[وفبكل]?(?:ال|لل)?({'|'.join(patterns)})")


def _signs(*patterns: str) -> re.Pattern[str]:
    """Chinese puts no spaces between words."""
    return re.compile("|".join(patterns))


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
    "ar": _forms(
        r"بلاغ|إبلاغ|شكوى|شكاوى|حادث|تحرش|متحرش|اعتداء|هجوم|إساءة|ضحية|تهديد|حظر|مطرود|شرطة|أمن|سلامة|طوارئ|إسعاف",
        r"طبي|مخالفة|انتهاك|اغتصاب|جنسي|عنف|شاهد|شهود|مشتبه|خطر|نجدة",
    ),
    "ru": _words(
        r"жалоб\w*|заявлени\w*|происшеств\w*|инцидент\w*|домога\w*|напад\w*|напал\w*|атак\w*|насил\w*|изнасил\w*",
        r"жертв\w*|потерпевш\w*|угроз\w*|угрож\w*|забан\w*|полици\w*|безопасн\w*|опасн\w*|нарушен\w*|экстренн\w*",
        r"скор(ая|ую|ой) помощ\w*|медицин\w*|медик\w*|сексуал\w*|свидетел\w*|подозр\w*|спасите|помогите",
    ),
    "zh": _signs(
        r"举报|投诉|事件|骚扰|袭击|攻击|侵犯|虐待|受害|威胁|禁止入场|警察|报警|安全|违规|紧急|急救|医疗|强奸|性侵|暴力|目击",
        r"证人|嫌疑|危险|救命",
    ),
    "fr": _words(
        r"signal(ement|er|é|ée|és)\w*|dénonc\w*|incident\w*|harc[eè]l\w*|agress\w*|attaqu\w*|abus\w*|victim\w*|menac\w*",
        r"exclu\w*|bannir?|bannis?|bannie?s?|polic\w*|sécurité|insécurité|plain(te|tes|dre)|infraction\w*|violation\w*|urgen\w*",
        r"médic\w*|médecin\w*|viol|viols|violer|violée?s?|violeur\w*|violen\w*|sexuel\w*|témoi\w*|suspect\w*|soupçon\w*|danger\w*",
    ),
    "de": _words(
        r"meldung\w*|gemeldet\w*|anzeig(e|en|t)|angezeigt|vorf(all|älle)\w*|belästig\w*|übergriff\w*|angriff\w*|angegriffen\w*",
        r"missbrauch\w*|opfer\w*|bedroh\w*|droh(t|te|en|ung|ungen)|hausverbot\w*|verbannt\w*|gesperrt\w*|polizei\w*|sicherheit\w*",
        r"beschwer\w*|versto(ß|ss|ßen|ssen)|verstöße|verletz\w*|notf(all|älle)\w*|notruf\w*|notarzt\w*|medizin\w*|arzt|ärzt\w*",
        r"vergewaltig\w*|sexu\w*|gewalt\w*|zeug(e|en|in|innen)|verdächtig\w*|verdacht|täter\w*|gefahr\w*|gefährlich\w*",
    ),
    "pt": _words(
        r"den[uú]nci\w*|relat(ar|o|os|ório\w*)|report\w*|incident\w*|assédio\w*|assedi\w*|agress\w*|agred\w*|ataqu\w*|atac\w*",
        r"abus\w*|vítima\w*|ameaç\w*|banid\w*|expuls\w*|políci\w*|polici\w*|segurança\w*|queix\w*|reclama\w*|infraç\w*",
        r"violaç\w*|viol(ou|ada|ado|adas|ados|ar|ência|ento|enta)|emergênci\w*|urgênci\w*|urgente\w*|médic\w*|estupr\w*|sexua\w*",
        r"testemunh\w*|suspeit\w*|perig\w*",
    ),
}
"""What no lock screen may show. A text of one language holds the words of no other either."""

NEVER = {
    "en": _words(r"please be patient|alleged\w*|victim\w*|incident\w*|calm down"),
    "es": _words(r"supuest\w*|víctima\w*|incidente\w*|c[áa]lm(ate|ese)|paciencia"),
    "ar": _forms(r"يرجى الصبر|تحل[َّ]* بالصبر|مزعوم|ضحية|حادث|اهدأ|لا داعي للقلق"),
    "ru": _words(r"предполагаем\w*|якобы|жертв\w*|инцидент\w*|успокойтесь|наберитесь терпения|потерпите"),
    "zh": _signs(r"请耐心|耐心等|所谓|涉嫌|受害者|受害人|事件|冷静|别紧张|别担心"),
    "fr": _words(
        r"victime\w*|incident\w*|prétend\w*|présumé\w*|soi disant",
        r"calmez vous|calme toi|patience|patientez|auriez dû|pourquoi",
    ),
    "de": _words(
        r"opfer\w*|vorf(all|älle)\w*|angeblich\w*|mutmaßlich\w*|vermeintlich\w*",
        r"beruhig\w*|geduld\w*|hättest du|warum|wieso|weshalb",
    ),
    "pt": _words(
        r"vítima\w*|incident\w*|alegad\w*|suposto|suposta|supostamente",
        r"acalm\w*|paciência|devia ter|por que não|porque não",
    ),
}
"""What nobody who is frightened should read, on any screen: blame, doubt, being told how to feel."""

PROMISES = {
    "en": _words(r"(we|I) (will|shall) (make sure|punish|ban|throw)|(i|we) promise|guarantee\w*"),
    "es": _words(r"garantiz\w*|prometemos|te prometo"),
    "ar": _forms(r"نضمن|أضمن|نعدك|أعدك|سنعاقب|سنطرد|مضمون"),
    "ru": _words(r"гарантир\w*|обеща(ю|ем)|накажем|выгоним"),
    "zh": _signs(r"保证|承诺|一定会|惩罚|赶走"),
    "fr": _words(r"garanti\w*|nous promettons|je promets|je vous promets|nous veillerons à|sera exclue?|sera punie?"),
    "de": _words(r"garantier\w*|versprech\w*|verspricht|wir sorgen dafür|wird bestraft|fliegt raus"),
    "pt": _words(r"garant\w*|promet\w*|será punid[oa]|será expuls[oa]|vamos assegurar"),
}
"""Nobody knows how it ends."""
