"""Words the bot must not use on any screen, language by language (conversation.md 5.0); those of lock screens ship.

No test can know them: they come from people who speak the language, one of whom has been at such a desk.
"""

from __future__ import annotations

from bot.config.lockscreen import LOCK_SCREEN, forms, signs, words

__all__ = ["LOCK_SCREEN", "NEVER", "PROMISES"]

NEVER = {
    "en": words(r"please be patient|alleged\w*|victim\w*|incident\w*|calm down"),
    "es": words(r"supuest\w*|víctima\w*|incidente\w*|c[áa]lm(ate|ese)|paciencia"),
    "ar": forms(r"يرجى الصبر|تحل[َّ]* بالصبر|مزعوم|ضحية|حادث|اهدأ|لا داعي للقلق"),
    "ru": words(r"предполагаем\w*|якобы|жертв\w*|инцидент\w*|успокойтесь|наберитесь терпения|потерпите"),
    "zh": signs(r"请耐心|耐心等|所谓|涉嫌|受害者|受害人|事件|冷静|别紧张|别担心"),
    "fr": words(
        r"victime\w*|incident\w*|prétend\w*|présumé\w*|soi disant",
        r"calmez vous|calme toi|patience|patientez|auriez dû|pourquoi",
    ),
    "de": words(
        r"opfer\w*|vorf(all|älle)\w*|angeblich\w*|mutmaßlich\w*|vermeintlich\w*",
        r"beruhig\w*|geduld\w*|hättest du|warum|wieso|weshalb",
    ),
    "pt": words(
        r"vítima\w*|incident\w*|alegad\w*|suposto|suposta|supostamente",
        r"acalm\w*|paciência|devia ter|por que não|porque não",
    ),
}
"""What nobody who is frightened should read, on any screen: blame, doubt, being told how to feel."""

PROMISES = {
    "en": words(r"(we|I) (will|shall) (make sure|punish|ban|throw)|(i|we) promise|guarantee\w*"),
    "es": words(r"garantiz\w*|prometemos|te prometo"),
    "ar": forms(r"نضمن|أضمن|نعدك|أعدك|سنعاقب|سنطرد|مضمون"),
    "ru": words(r"гарантир\w*|обеща(ю|ем)|накажем|выгоним"),
    "zh": signs(r"保证|承诺|一定会|惩罚|赶走"),
    "fr": words(r"garanti\w*|nous promettons|je promets|je vous promets|nous veillerons à|sera exclue?|sera punie?"),
    "de": words(r"garantier\w*|versprech\w*|verspricht|wir sorgen dafür|wird bestraft|fliegt raus"),
    "pt": words(r"garant\w*|promet\w*|será punid[oa]|será expuls[oa]|vamos assegurar"),
}
"""Nobody knows how it ends."""
