"""Numbers as words, in the languages that ship: what is spoken over a radio, or typed instead of a digit."""

from __future__ import annotations

from handlers.domain.folding import fold

_SAID = (
    "one uno una un une eins um uma один одна раз واحد واحدة اول 一 一号 第一个 选一",
    "two dos deux zwei dois duas два две اثنين اثنان تنين 二 两 二号 第二个 选二",
    "three tres trois drei três три ثلاثة تلاتة 三 三号 第三个 选三",
    "four cuatro quatre vier quatro четыре اربعة 四 四号 第四个 选四",
    "five cinco cinq fünf fuenf пять خمسة 五 五号 第五个 选五",
    "six seis sechs шесть ستة 六 六号",
    "seven siete sept sieben sete семь سبعة 七 七号",
    "eight ocho huit acht oito восемь ثمانية تمانية 八 八号",
    "nine nueve neuf neun nove девять تسعة 九 九号",
    "ten diez dix zehn dez десять عشرة 十 十号",
    "eleven once onze elf одиннадцать 十一 十一号",
    "twelve doce douze zwölf zwoelf doze двенадцать 十二 十二号",
)

NUMBERS = {fold(word): number for number, words in enumerate(_SAID, start=1) for word in words.split()}
"""Folded word to its number."""
