"""The language of a text, by its script and its function words.

Only what is needed to decline what the rules do not know: English is told from the languages that conflict news comes
in. All capitals and missing punctuation make no difference.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import Final

from extract.text.letters import counted
from extract.text.patterns import lazy
from extract.text.tokens import tokenise, words

_LATIN: Final = {
    "en": "the of and to in that was were is are has have had been with by from at on for said who which after not "
    "they their his her an this he it as but when more than under its "
    "kill kills killed wounded injured dead soldiers people attack attacks attacked fighters gunmen troops near police "
    "army one two three four five six "
    "over down into out up during between before while or all some most other die died shot bombed shelled rebels "
    "government",
    "es": "el la los las de del que y en un una por con para se su sus fue fueron ha han al lo como más pero entre "
    "desde según tras este esta también dijo personas",
    "fr": "le la les des du de et en un une dans par pour que qui au aux sur est ont été avec sont ce cette se ses "
    "leur selon plus après mais ne pas d l qu",
    "pt": "o os a as de do da dos das que e em um uma no na nos nas por com para foi foram não ao à se seu sua mais "
    "como segundo após pela pelo são",
    "it": "il lo la i gli le di del della dei delle che e in un una per con sono è stato stati nel nella al alla da "
    "dal si non più ha hanno anche dopo",
    "de": "der die das und in den von zu mit dem des ein eine einer im für auf ist sind wurde wurden nicht auch sich "
    "nach bei als aus am hat haben durch werden worden",
    "nl": "de het een van en in op dat die is zijn was met voor door niet aan werd werden naar bij ook uit heeft "
    "hebben om over nog",
    "tr": "ve bir bu da de için ile olarak olan çok en daha gibi kadar sonra göre ise türkiye olduğu edildi oldu "
    "eden tarafından hayatını üzerine değil ancak asker iki kişi saldırı "
    "saldırıda yaralandı öldü polis güvenlik",
    "pl": "w i na z do że się nie jest o po przez za od był były oraz jak zostało dla przed ich ale",
    "ro": "și în de la cu pe din a fost au care pentru că un o este sunt după nu mai prin ale lui",
    "sw": "na ya wa kwa ni katika za la kuwa watu baada hii cha hiyo wake pia zaidi alisema",
    "id": "yang dan di dari dengan untuk pada ini itu dalam tidak akan oleh telah adalah ke juga mereka tersebut orang",
    "so": "iyo ka ku waa oo in ay uu la ayaa kala si lagu soo ah waxaa isaga",
    "ha": "da a na ya ta sun cikin an wani mutane ba su daga kuma don yan",
    "sv": "och i att det som en på är av för med till den har inte om ett var",
    "tl": "ang ng sa mga na ay at ni si kay nang para mula hindi",
    "vi": "và của là trong có được cho không người các một những với",
}  # fmt: skip
_TABLES: Final[dict[str, list[str]]] = {}
for _language, _line in _LATIN.items():
    for _word in words(_line):
        _TABLES.setdefault(_word, []).append(_language)

# A word of one language alone tells more than one that three of them share.
_WEIGHTS: Final = {
    word: [(language, 4 if len(known) == 1 else 2 if len(known) == 2 else 1) for language in known]
    for word, known in _TABLES.items()
}

_SCRIPTS: Final = {
    "ARABIC": "ar", "CYRILLIC": "ru", "HEBREW": "he", "GREEK": "el", "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja",
    "HANGUL": "ko", "DEVANAGARI": "hi", "BENGALI": "bn", "ETHIOPIC": "am", "MYANMAR": "my", "THAI": "th",
    "GEORGIAN": "ka", "ARMENIAN": "hy", "TAMIL": "ta", "SINHALA": "si", "KHMER": "km", "GUJARATI": "gu",
    "GURMUKHI": "pa", "TELUGU": "te", "TIBETAN": "bo", "LAO": "lo", "MALAYALAM": "ml", "KANNADA": "kn",
    "SYRIAC": "syr", "THAANA": "dv",
}  # fmt: skip
_SAMPLE: Final = 20_000
_UKRAINIAN: Final = "іїєґІЇЄҐ"
_RUSSIAN: Final = "ыэъёЫЭЪЁ"
_BULGARIAN: Final = words("на и от се за че са по е бе бяха който които след това")
_SERBIAN: Final = "ђјљњћџЂЈЉЊЋЏ"
_PERSIAN: Final = "پچژگکی"
_URDU: Final = "ٹڈڑںےہھ"


def detect(text: str) -> str:
    """Gives the ISO 639-1 code of a text's language ("en", "fr", "ar", …), or "und" where nothing shows it.

    Read from at most 20,000 characters of the text. Titles and lists of names without function words are "und".
    """
    sample = text[:_SAMPLE]
    script = _script(sample)
    if script == "LATIN":
        return _latin(sample)
    if script is None:
        return "und"
    if script == "CYRILLIC":
        return _cyrillic(sample)
    if script == "ARABIC":
        return _arabic(sample)
    if script == "CJK" and any(
        "HIRAGANA" in unicodedata.name(c, "") for c in sample[:400] if ord(c) > 0x3000
    ):
        return "ja"
    return _SCRIPTS.get(script, "und")


def _script(sample: str) -> str | None:
    """Gives the script of most letters; a look at every tenth word's worth of text is enough."""
    letters, _, plain = counted(sample)
    if plain > letters - plain or not letters:
        return "LATIN" if letters else None
    counts: Counter[str] = Counter()
    for char, number in Counter(sample).items():
        if char.isalpha():
            counts[
                "LATIN" if char.isascii() else unicodedata.name(char, "?").split(" ")[0].split("-")[0]
            ] += number
    return counts.most_common(1)[0][0] if counts else None


_ARTICLES_OF_NAMES: Final = lazy(r"\b[A-Za-z]{2,3}[-‑](?=[A-Z])")
"""Arabic articles in names, which are no words of the text: "Sharm el-Sheikh"."""


def _latin(sample: str) -> str:
    tokens = tokenise(_ARTICLES_OF_NAMES.sub("", sample))
    scores: Counter[str] = Counter()
    hits = 0
    counts = Counter(tokens.lows)
    for word in counts.keys() & _WEIGHTS.keys():
        number = counts[word]
        hits += number
        for language, weight in _WEIGHTS[word]:
            scores[language] = scores.get(language, 0) + number * weight
    if not scores or (len(tokens) >= 12 and hits * 10 < len(tokens)):
        return "und"
    best, second = (*scores.most_common(2), ("und", 0))[:2]
    if best[1] < 4 or best[1] == second[1]:
        return "und"
    if best[0] != "en" and scores["en"] >= best[1] * 0.8:
        return "en"
    return best[0]


def _cyrillic(sample: str) -> str:
    ukrainian = sum(sample.count(c) for c in _UKRAINIAN)
    russian = sum(sample.count(c) for c in _RUSSIAN)
    if sum(sample.count(c) for c in _SERBIAN) > max(ukrainian, russian):
        return "sr"
    if ukrainian > russian:
        return "uk"
    if russian == 0 and "ъ" not in sample and ukrainian == 0:
        lows = tokenise(sample).lows
        return (
            "bg"
            if sum(w in _BULGARIAN for w in lows) * 6 > len(lows) and "ы" not in sample and len(lows) > 30
            else "ru"
        )
    return "ru"


def _arabic(sample: str) -> str:
    letters = max(1, sum(c.isalpha() for c in sample))
    if sum(sample.count(c) for c in _URDU) * 40 > letters:
        return "ur"
    return "fa" if sum(sample.count(c) for c in _PERSIAN) * 25 > letters else "ar"
