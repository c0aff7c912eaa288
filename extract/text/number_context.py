"""What stands around a number: hedges that move its bounds, and signs that it counts no people or things."""

from __future__ import annotations

import re
from typing import Final, Literal

from extract.text.designations import COUNTED, designated
from extract.text.patterns import lazy
from extract.text.tokens import Tokens, words

Hedge = Literal["ge", "gt", "le", "lt", "ap"]
"""At least, more than, at most, fewer than, about."""

_PHRASES: Final[dict[Hedge, str]] = {
    "ge": "at least|atleast|least|"
    "at the very least|no fewer than|no less than|not fewer than|not less than|no fewer then|"
    "no less then|"
    "a minimum of|minimum of|as few as|at minimum",
    "gt": "more than|more then|greater than|over|above|upwards of|upward of|in excess of|exceeding|exceeds|exceeded|"
    "well over|just over|slightly over|slightly more than|well above|far more than|well more than|little over|"
    "a little over|just above|surpassing|surpassed",
    "le": "up to|upto|as many as|as much as|no more than|not more than|at most|at the most|a maximum of|maximum of|"
    "no larger than|not larger than|no bigger than|not bigger than|did not exceed|does not exceed|not above|"
    "as high as|not exceeding|possibly as many as|perhaps as many as|possibly up to",
    "lt": "fewer than|less than|fewer then|under|below|just under|well under|slightly fewer than|slightly under|"
    "just below",
    "ap": "about|around|approximately|approx|roughly|some|nearly|almost|circa|ca|c|close to|an estimated|estimated|"
    "in the region of|on the order of|just about|perhaps|maybe|probably|more or less",
}
HEDGES: Final[dict[str, list[tuple[tuple[str, ...], Hedge]]]] = {}
for _kind, _line in _PHRASES.items():
    for _phrase in _line.split("|"):
        _parts = tuple(_phrase.split())
        HEDGES.setdefault(_parts[-1], []).append((_parts, _kind))
for _choices in HEDGES.values():
    _choices.sort(key=lambda choice: -len(choice[0]))

NEUTRAL: Final = {
    "another": 1, "further": 1, "additional": 1, "combined": 1, "reported": 1, "confirmed": 1, "total": 1, "of": 1,
    "a": 1, "an": 1, "other": 1, "the": 1,
}  # fmt: skip
"""Words that may stand between a hedge and its number without meaning anything to the bounds."""

_OVER_WORDS: Final = words(
    "control took take takes taken taking authority dispute disputes flew fly flying concern concerns concerned "
    "crossed fight fighting fought hand handed hands handing victory anger protest protests clashes conflict power "
    "war fears fear outrage sovereignty tensions tension spread sway turned rolled talks"
)
"""Words after which "over" is a preposition ("control over two districts"), not a hedge."""

UNITS_OF_MEASURE: Final = words(
    "km kms kilometer kilometers kilometre kilometres mile miles m meter meters metre metres cm mm millimeter "
    "millimeters millimetre millimetres foot feet ft yard yards inch inches nm kg kgs kilo kilos kilogram kilograms "
    "kilogramme kilogrammes gram grams g ton tons tonne tonnes lb lbs pound pounds ounce ounces liter liters litre "
    "litres gallon gallons barrel barrels bpd hectare hectares acre acres sq square percent pct percentage degree "
    "degrees dollar dollars usd euro euros eur franc francs cfa rupee rupees peso pesos shilling shillings naira "
    "lira riyal riyals rial rials dinar dinars cent cents pence year years yr yrs month months week weeks fortnight "
    "fortnights day days night nights hour hours hr hrs minute minutes min mins second seconds sec secs decade "
    "decades century centuries oclock am pm gmt utc est noon midnight yo mph kph kmh knots mw megawatts volts "
    "caliber calibre times time occasion occasions third thirds quarter quarters fifth fifths half halves "
    "kiloton megaton nautical ghz mhz fold morning mornings afternoon evening evenings weekend weekends story "
    "storey storeys"
)
_ADJECTIVES: Final = words(
    "consecutive full successive straight more whole calendar further additional long other"
)
_MEASURED: Final = words("squared metric statute cubic")
SUFFIXES: Final = words(
    "man men woman member members strong person people soldier vehicle truck tank ship boat car aircraft plane "
    "person bed"
)
"""Words that make a hyphenated number a count ("a 15-man patrol", "600-strong")."""

RISEN: Final = words(
    "rise rises rose risen rising increase increased increases increasing jump jumped jumps climb climbed climbs "
    "revise revised raises raise raised update updated updating went grow grew grows up down fell fall falls dropped "
    "lowered reduced cut went gone goes going grown swelled"
)
"""Words near "from N to M" that make it a change and not a range."""

RIGHT: Final = lazy(
    r"(?P<plus>\+(?![\w+]))"
    r"|[ -]odd\b(?P<odd>)"
    r"|[ -]plus\b(?P<plus2>)(?![ ]+(?:[0-9]|a\b|an\b|the\b|one\b|two\b|three\b|four\b|five\b|six\b))"
    r"|\s{1,3}or\s{1,3}(?:(?P<more>more|above|greater)|(?P<so>so|thereabouts)|(?P<less>less|fewer|under))\b"
    r"|,?\s{1,3}at\s(?:the\s)?(?:very\s)?(?:(?P<least>least)|(?P<most>most))(?=\s{0,3}[.,;:)!?–—]|\s{0,3}\Z"
    r"|\s(?:including|were|was|have|had|among)\b)",
    re.I,
)
BEHIND_NOUN: Final = lazy(
    r" (?:[a-z]{3,15} ){1,2}at least"
    r"(?=[,.;)]|$| (?:were|was|have|had|has|died|lost|and|while|when|as|by|on|after|near)\b"
    r"| in (?!part\b|some\b|theory\b))"
)
"""A hedge behind what is counted: "64 people at least were hurt", "the death of nine men at least and wounded six"."""
COMPOUND: Final = lazy(
    r"(?:,?\s{1,3}(?:and|but|or)|,)?\s{1,3}(?:possibly\s{1,3}|perhaps\s{1,3}|maybe\s{1,3}|probably\s{1,3}|likely\s{1,3})?"
    r"(?:(?P<le>as many as|up to|no more than|not more than|at most)\s{1,3}|(?P<lt>fewer than|less than)\s{1,3})?",
    re.I,
)
"""What joins "at least 10" to "possibly as many as 15"; the caller checks that it holds more than a joint."""

_MONEY: Final = "$€£¥₦₹₽₺"
_COINS: Final = frozenset(_MONEY)
_LINE_MARK: Final = lazy(r"[ \t]*(?:[-*•][ \t]+)?")


def hedge_before(tokens: Tokens, first: int) -> tuple[Hedge, int] | None:
    """Finds the hedge that ends right before token `first`: (kind, its first token), or None."""
    at = first - 1
    phrases = HEDGES.get(tokens.lows[at]) if at >= 0 else None
    if phrases is None or not _close(tokens, at):
        return None
    for phrase, kind in phrases:
        begin = at - len(phrase) + 1
        if begin < 0 or tuple(tokens.lows[begin : at + 1]) != phrase:
            continue
        if any(not tokens.spaced(k) for k in range(begin, at)) or (
            phrase == ("c",) and tokens.gap(at) != ". "
        ):
            continue
        if phrase == ("over",) and tokens.word(begin - 1) in _OVER_WORDS and tokens.spaced(begin - 1):
            return None
        return kind, begin
    return None


def _close(tokens: Tokens, before: int) -> bool:
    """Says whether token `before` stands right before the next: a space, or a space and an opening quote."""
    if tokens.lows[before] == "least" and tokens.gap(before) == ", ":
        return True  # "At least, seven"
    if tokens.gap(before) == ". ":
        return tokens.lows[before] in _SHORTENED  # "c. 40", and not "The battle was over. About 60 men …"
    return tokens.spaced(before) or tokens.gap(before) in (' "', " “", " '", " ‘")


_SHORTENED: Final = words("c ca approx est min max circ")


def neutral_before(tokens: Tokens, first: int) -> int:
    """Steps back over words such as "a further" or "a total of" that may part a hedge from its number."""
    at = first
    while at > 0 and first - at < 4 and tokens.lows[at - 1] in NEUTRAL and tokens.spaced(at - 1):
        at -= 1
    return at


_YEAR_INTRODUCED: Final = words("in since to from of until circa by around between")
_YEAR_ENDED: Final = words("in the when and by to at on as but was is or until")


_BEFORE_HOUR: Final = words("by until till from between before after")
_CLOCK: Final = lazy(r"(?i)\bat (?:[01]\d|2[0-3])[0-5]\d\b")


def _on_clock(text: str, value: int) -> bool:
    """Whether four digits are a time of day in a text that writes hours so: "at 1630 … By 1800 two had died"."""
    return value % 100 < 60 and _CLOCK.search(text) is not None


_STRUCK: Final = words(
    "attacks incidents cases villages towns houses homes schools raids clashes strikes operations places countries"
)


def is_year(tokens: Tokens, at: int, value: int) -> bool:
    """Says whether a bare four-digit number is a year, by what it stands between."""
    shown = tokens.lows[at]
    if len(shown) != 4 or not 1000 <= value <= 2099:
        return False
    following = tokens.word(at + 1) if tokens.spaced(at) else ""
    if value < 1960 and tokens.word(at - 1) in _BEFORE_HOUR and _on_clock(tokens.text, value):
        return False
    if value < 1900:
        # Years of long ago are told only by what stands around them ("dating to 1300").
        return tokens.word(at - 1) in _YEAR_INTRODUCED and (not following or following in _YEAR_ENDED)
    if following not in COUNTED:
        return True
    before = tokens.word(at - 1)
    if value % 100 and before in ("in", "since", "during") and following not in _STRUCK:
        return True  # "In 2014 rebels killed 80"
    return before in ("in", "since", "until", "of", "by", "during", "the", "early", "late", "mid") and following in (
        "were", "more", "armed", "local", "young",
    )  # fmt: skip


def measures(tokens: Tokens, last: int, end: int) -> bool:
    """Says whether what follows makes the number a measure: a unit, a percentage, an ordinal, a time."""
    text = tokens.text
    following = text[end : end + 1]
    if following in ("%", "°", "‰", "$", "€", "£"):
        return True
    if following == " " and text[end + 1 : end + 2] in ("%", "°", "€"):
        return True
    if following.isalnum():
        # Letters that cling to the digits: "6am", "82mm", "18th"; only a loss may cling ("5killed").
        return tokens.lows[last - 1].lstrip("0123456789") not in COUNTED
    if last >= len(tokens):
        return False
    word, gap = tokens.lows[last], text[end : tokens.starts[last]]
    if gap in ("-", "‑", "–"):
        return word not in SUFFIXES and word not in COUNTED and word != "odd" and not word[0].isdigit()
    if not gap.isspace():
        return False
    if word == "y" and text[tokens.ends[last] : tokens.ends[last] + 2] == "/o":
        return True
    if word in ("a", "p") and text[tokens.ends[last] : tokens.ends[last] + 2] in (".m", ". m"):
        return True
    if word == "per" and tokens.word(last + 1) == "cent":
        return True
    if word == "and" and tokens.word(last + 1) == "a" and tokens.word(last + 2) in ("half", "quarter"):
        return True
    if (
        word in ("and", "or")
        and tokens.word(last + 2) in ("years", "months")
        and tokens.word(last + 3) == "old"
    ):
        return True  # "two boys, 11 and 15 years old"
    steps = 0
    while word in _ADJECTIVES and steps < 2 and tokens.spaced(last):
        last, steps = last + 1, steps + 1
        word = tokens.word(last)
    if len(word) == 1 and text[tokens.ends[last] : tokens.ends[last] + 1] in ("-", "‑", "–"):
        # "14 M-16 rifles": the letter begins a model and is no unit.
        return False
    if word in _SHIFTS and tokens.lows[last - 1] not in ("one", "1") and tokens.spaced(last):
        return not tokens.word(last + 1).endswith(("men", "ers"))  # "two night watchmen", "six day laborers"
    return word in UNITS_OF_MEASURE or word in _MEASURED


_SHIFTS: Final = words("night day")
"""Times of the day in which some people work: "the night editor"."""


def labels(tokens: Tokens, first: int, start: int, end: int) -> bool:
    """Says whether what comes before makes a number in digits a label: money, age, designator, mark, time, score."""
    text = tokens.text
    before = text[start - 1 : start]
    previous = tokens.word(first - 1)
    after = text[end : end + 1]
    if (before and before in _MONEY) or (before == " " and text[max(0, start - 2) : start - 1] in _COINS):
        return True
    if before in "/-–.,:#№'_'’" and before and _labelled_by(text, start, before):
        return True
    if before == "[" and text[end : end + 2].strip()[:1] == "]":
        return True
    if after in (":", "/", "x", "×") and text[end + 1 : end + 2].isdigit():
        return True
    if after in (".", ")") and text[end + 1 : end + 2] in (" ", "\t") and _opens_line(text, start):
        return True
    if previous in ("aged", "age", "ages") and tokens.spaced(first - 1):
        return True
    if (
        previous in ("and", "to")
        and tokens.word(first - 3) in ("aged", "ages")
        and tokens.word(first - 2).isdigit()
    ):
        return True
    if previous == "as" and tokens.word(first - 2) in ("young", "old"):
        return True
    if previous == "of" and tokens.word(first - 2) in ("age", "ages"):
        return True
    if previous == "at" and end - start == 4 and text[end - 2] < "6" and text[start] < "3":
        # A time of day without its colon: "at 1030 (0730 GMT)".
        return True
    # An age in apposition: "Name Surname, 34, was killed".
    apposed = first > 0 and text[end : end + 2] == ", " and text[start - 2 : start] == ", "
    if apposed and text[tokens.starts[first - 1]].isupper():
        return True
    if end - start < 3 and (_aged(tokens, first, start, end) or _aged_by_verb(tokens, first, start, end)):
        return True
    if previous in ("usd", "rs", "eur", "gbp", "ksh", "us") and tokens.gap(first - 1) in (" ", ""):
        return True
    if previous in _ONES and tokens.spaced(first - 1) and tokens.spaced(first):
        return tokens.word(first + 1) in _GUNS  # "one 315 rifle": the number is its calibre
    return _listed(text, start, end) or designated(tokens, first, previous, after)


_ONES: Final = words("a one two three four five six seven eight nine ten")
_GUNS: Final = words("rifle rifles gun guns pistol pistols revolver revolvers bore")


def _aged(tokens: Tokens, first: int, start: int, end: int) -> bool:
    """Says whether a number is the age of somebody told by a noun: "a shepherd, 34, was", "two women, 34 and 70,"."""
    text = tokens.text
    second = first > 2 and text[start - 5 : start] == " and " and tokens.word(first - 2).isdigit()
    if not second and text[start - 2 : start] != ", ":
        return False
    noun = first - (3 if second else 1)
    if noun < 0 or not text[tokens.starts[noun]].islower() or tokens.lows[noun] in _TOLD_OF:
        return False
    if second:
        return tokens.gap(noun) == ", " and text[end : end + 1] in _CLOSING
    many = tokens.lows[noun].endswith("s") or tokens.lows[noun] in ("men", "women", "children", "people")
    both = _AND_AGE.match(text, end) is not None
    return both if many else both or text[end : end + 1] in _CLOSING


def _aged_by_verb(tokens: Tokens, first: int, start: int, end: int) -> bool:
    """Says whether a number behind a name and its comma is an age that no second comma closes: "Ann Orr, 34 was shot"
    counts none, since the verb is of one; "Jo Orr, 30, and Ann Orr, 34 were shot" has another age before it.
    """
    text = tokens.text
    if first < 1 or text[start - 2 : start] != ", " or not text[tokens.starts[first - 1]].isupper():
        return False
    if _OF_ONE.match(text, end) is not None:
        return text[start:end] not in ("1", "one")
    before = text[max(0, start - 60) : start]
    return _OF_SEVERAL.match(text, end) is not None and _AGED_BEFORE.search(before) is not None


_OF_ONE: Final = lazy(r" (?:was|is|has) ")
_OF_SEVERAL: Final = lazy(r" (?:were|are|have|had) ")
_AGED_BEFORE: Final = lazy(
    r"[A-Z][\w’'-]*, (?:aged )?\d\d,? and (?!(?:in|at|near) )(?:[a-z]+ ){0,3}[A-Z][\w’' -]*, $"
)
_AND_AGE: Final = lazy(r" and \d{1,2}(?=[,.;)])")
_CLOSING: Final = (",", ".", ";", ")")
_TOLD_OF: Final = words("killed wounded injured dead hurt missing captured arrested and or least total toll")
"""What stands before a comma and a count in lists of losses: "killed, 12, wounded, 30"."""
_IN_LIST: Final = lazy(r",\s?\d{1,6}\s?[,)]")


def _listed(text: str, start: int, end: int) -> bool:
    """Says whether a number stands in a bare list of numbers ("1, 2, 3"), as in references and codes."""
    behind = text[end : end + 1]
    if behind not in (",", ")", ""):
        return False
    if behind == "," and _IN_LIST.match(text, end):
        return True
    before = text[max(0, start - 3) : start].rstrip()
    return len(before) > 1 and before[-1] == "," and before[-2].isdigit()


def _labelled_by(text: str, start: int, before: str) -> bool:
    """Says whether the character before a number ties it to something else: "Su-25", "9/11", "5:30", ".50"."""
    further = text[start - 2 : start - 1]
    if before == "/":
        return not further.isalpha()
    if before in "-–":
        return further.isalnum()
    if before in ".,":
        return further.isdigit() or (before == "." and not further.isalpha())
    if before == ":":
        return further.isdigit()
    return before in "#№_" or further.isalnum()


def _opens_line(text: str, start: int) -> bool:
    near = max(0, start - 8)
    begin = text.rfind("\n", near, start) + 1
    return (begin > 0 or near == 0) and _LINE_MARK.fullmatch(text, begin, start) is not None
