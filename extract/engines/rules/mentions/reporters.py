"""Finds sources of news by what is told of their names alone: "told X that", "X reported", "carried by X".

A name that no list has and nothing else in the text explains is an outlet or a monitor where people tell it things and
it reports them. One sign is enough for letters and for those to whom somebody tells something; "X reported" may be said
of an officer, too, so that a name in small letters needs two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.common_words import common_words, is_known
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.scan import LOWER, UPPER
from extract.engines.rules.vocabulary.triggers import load
from extract.engines.rules.vocabulary.words import listed
from extract.text.date_words import ALL_MONTHS, WEEKDAYS
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.mentions.persons import Surnames
    from extract.engines.rules.vocabulary.finding import Finding

_REPORTING: Final = listed("reporting_verbs")
_RELAYING: Final = frozenset(
    ("quoted", "cited", "reported", "carried", "broadcast", "published", "aired", "quotes", "cites")
)
_PASSING_ON: Final = frozenset(("quoted", "quotes", "broadcast", "broadcasts", "aired", "airs"))
"""Verbs of which few but outlets are the subject."""
_GIVING: Final = frozenset(("gives", "gave", "puts", "put"))
_COUNTS: Final = frozenset(("toll", "tolls", "figure", "count", "tally", "dead"))
_IT: Final = lazy(r"\b(?:it|which) (?:said|says|added|reported|noted|quoted)\b")
_OWN_MEN: Final = lazy(
    r"\b(?:its|our|their) (?:own |armed )?(?:fighters|forces|men|troops|units|members|militants|soldiers|guerrillas"
    r"|combatants|wing|army|commander)\b|\bresponsibility\b"
)
_NEXT: Final = 300
"""Characters behind a name within which "it said" stands."""
_HOUR: Final = 6
"""Words before "GMT" within which the station stands."""
_HEADS: Final = listed("outlet_heads")
_NUMBERS: Final = frozenset(("24", "360", "365"))
"""What ends the names of stations."""
_WITH: Final = frozenset(("of", "for", "from", "with", "at"))
_OF_TOWNS: Final = frozenset(("of", "in", "at", "near", "from", "around", "outside", "on"))
_NEWSMEN: Final = listed("of_outlets") | listed("eyewitnesses")
_ADVERBS: Final = frozenset(("also", "later", "earlier", "likewise", "has", "have", "had", "then", "further"))
_NO_NAME: Final = frozenset((*ALL_MONTHS, *WEEKDAYS))
_TIES: Final = frozenset(("al", "el", "de", "del", "la"))
_LONGEST: Final = 4
_LETTERS: Final = 6
_ENOUGH: Final = 2


def find_reporters(finding: Finding, surnames: Surnames) -> None:
    """Adds the outlets and monitors that a text in both cases only shows at their work."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    signs: dict[tuple[str, ...], int] = {}
    for k in scan.where({"told"}):
        if k + 1 < len(scan.words) and scan.gap(k) == " ":
            i, j = _behind(finding, k + 1)
            _sign(finding, signs, i, j, _ENOUGH if j == i + 1 else 1)  # two words may be a man's names
    for k in scan.where(_RELAYING):
        if scan.words[k + 1 : k + 2] == ["by"] and scan.gap(k) == " " and scan.gap(k + 1) == " ":
            _sign(finding, signs, *_behind(finding, k + 2), 1)
    for k in scan.where(_REPORTING):
        j = k
        while j and scan.words[j - 1] in _ADVERBS and scan.gap(j - 1) == " ":
            j -= 1
        if j and scan.gap(j - 1) == " ":
            passed, trails = scan.words[k] in _PASSING_ON, _trails(finding, j, k)
            i, j = _before(finding, j)
            weight = 1 + (passed or (trails and j == i + 1))  # two words may be a man's names
            _sign(finding, signs, i, j, weight + (i > 0 and scan.words[i - 1] == "the"))
    _further(finding, signs)
    for words, weight in signs.items():
        letters = len(words) == 1 and _lettered(finding, words[0])
        if weight >= _ENOUGH or letters:
            _add(finding, surnames, words, letters=letters)


def _further(finding: Finding, signs: dict[tuple[str, ...], int]) -> None:
    """Adds the signs that lie in what stands around: "it added", an hour in GMT, a toll, what an outlet is."""
    scan = finding.scan
    for k in scan.where({"said", "says"}):
        if k and scan.gap(k - 1) == " " and _IT.search(scan.text, scan.ends[k], scan.ends[k] + _NEXT):
            _sign(finding, signs, *_before(finding, k), _ENOUGH)
    for k in scan.where({"gmt"}):
        _sign(finding, signs, *_on_air(finding, k), _ENOUGH)
    for k in scan.where(_HEADS):
        if scan.gap(k) == ", " and scan.caps[k] == LOWER:
            i, j = _behind(finding, k + 1)
            _sign(finding, signs, i, j if j < len(scan.words) and scan.gap(j - 1) == ", " else i, _ENOUGH)
    for k in scan.where(_GIVING):
        if not _COUNTS.isdisjoint(scan.words[k + 1 : k + 4]):
            j = k - (k > 0 and scan.words[k - 1] in _ADVERBS)
            _sign(finding, signs, *_before(finding, j), 1)  # "RLG gives a toll of nine"
    for k in scan.where(_NUMBERS):
        if k + 1 < len(scan.words) and scan.gap(k) == " " and scan.words[k + 1] in load().verbs:
            _sign(finding, signs, *_before(finding, k + 1), _ENOUGH)  # "Lomba 24 said"
    for k in scan.where(_NEWSMEN):
        if k and scan.possessive(k - 1):
            _sign(finding, signs, *_before(finding, k - 1), _ENOUGH)
        elif k and scan.caps[k] == LOWER and scan.gap(k - 1) == " " and scan.caps[k - 1] == UPPER:
            _sign(finding, signs, *_before(finding, k), _ENOUGH)  # "an RLG correspondent"
        if scan.words[k + 1 : k + 2] and scan.words[k + 1] in _WITH and scan.gap(k) == scan.gap(k + 1) == " ":
            _sign(finding, signs, *_behind(finding, k + 2), _ENOUGH)  # "a reporter for the Nerlo"
    for tag in scan.tags:
        if "media" in tag.word.classes and (at := _apposed(finding, tag.at)) > 0:
            i, j = _before(finding, at)
            town = scan.words[max(0, i - 1)] in _OF_TOWNS  # "in Lomba, the state radio reported"
            _sign(finding, signs, i, i if town or tag.end - tag.at == 1 else j, _ENOUGH)


def _sign(finding: Finding, signs: dict[tuple[str, ...], int], i: int, j: int, weight: int) -> None:
    if 0 <= i < j:
        name = tuple(finding.scan.words[i:j])
        signs[name] = signs.get(name, 0) + weight


def _lettered(finding: Finding, word: str) -> bool:
    """Whether a name is written in capitals all through: an acronym."""
    scan = finding.scan
    return 1 < len(word) <= _LETTERS and all(scan.caps[k] == UPPER for k in scan.where({word}))


def _part(finding: Finding, k: int) -> bool:
    """Whether a word may be part of such a name: a capital, in no list and of no mention yet."""
    scan = finding.scan
    if finding.taken[k] or scan.cover[k] is not None or scan.words[k] in _NO_NAME:
        return False
    if scan.words[k].isdigit():
        return len(scan.words[k]) < 3 and k > 0 and scan.caps[k - 1] != LOWER
    return scan.caps[k] != LOWER and not (scan.initial(k) and scan.words[k] in scan.common)


def _behind(finding: Finding, i: int) -> tuple[int, int]:
    """The name that begins at a word, past "the"; (0, 0) where it is none or goes on."""
    scan = finding.scan
    if scan.words[i : i + 1] == ["the"] and scan.gap(i) == " ":
        i += 1
    j = i
    while (
        j < len(scan.words)
        and j - i < _LONGEST
        and _part(finding, j)
        and (j == i or scan.gap(j - 1) in (" ", "-"))
    ):
        j += 1
    runs_on = (
        j < len(scan.words)
        and scan.gap(j - 1) == " "
        and scan.caps[j] != LOWER
        and not scan.words[j].isdigit()
    )
    return (0, 0) if j == i or runs_on or scan.possessive(j) else (i, j)


def _before(finding: Finding, j: int) -> tuple[int, int]:
    """The name that ends before a word; (0, 0) where a title, an office or another noun stands before it."""
    scan = finding.scan
    i = j
    while i > 0 and j - i < _LONGEST and (i == j or scan.gap(i - 1) in (" ", "-")):
        tied = 1 < i < j and scan.words[i - 1] in _TIES and scan.gap(i - 2) == " " and _part(finding, i - 2)
        if not tied and not _part(finding, i - 1):
            break
        i -= 1 + tied
    if i == j or _OWN_MEN.search(scan.text, scan.ends[j - 1], min(scan.ends[j - 1] + _NEXT, len(scan.text))):
        return 0, 0  # "the KVF said its fighters killed nine": no outlet has any
    if i and scan.gap(i - 1) == " " and not scan.initial(i):
        before = scan.words[i - 1]
        if before not in _OPENING or (
            scan.caps[i - 1] != LOWER and before not in WEEKDAYS and not scan.initial(i - 1)
        ):
            return 0, 0
    return i, j


_OPENING: Final = frozenset(
    ("the", "and", "but", "while", "that", "as", "when", "though", "although", "whereas", "an", "a", "of", "for", "by",
     "to", "from", *WEEKDAYS)
)  # fmt: skip


def _add(finding: Finding, surnames: Surnames, words: tuple[str, ...], *, letters: bool) -> None:
    """Makes mentions of a name wherever it stands, unless it is somebody's or some place's name."""
    scan = finding.scan
    known = common_words(scan.lexicon)
    if (
        words[-1] in surnames
        or _place(finding, words)
        or any(w in scan.common or is_known(w, known) for w in words if not (letters or w.isdigit()))
    ):
        return
    if not letters and len(words) == 1 and _human(finding, words[0]):
        return
    n = len(words)
    for k in scan.where({words[0]}):
        if tuple(scan.words[k : k + n]) == words and scan.caps[k] != LOWER and finding.free(k, k + n):
            finding.add(k, k + n, "media", "media", None, "media:" + " ".join(words))


def _trails(finding: Finding, j: int, k: int) -> bool:
    """Whether "X reported" closes a sentence, where it is seldom a man who reports: "…, Lomba reported."."""
    scan = finding.scan
    i = j - 1
    while i > 0 and scan.gap(i - 1) == " " and scan.caps[i - 1] != LOWER:
        i -= 1
    return i > 0 and scan.gap(i - 1) == ", " and (k + 1 == len(scan.words) or scan.gap(k)[:1] in (".", ","))


def _on_air(finding: Finding, k: int) -> tuple[int, int]:
    """The station that is told to have said something at an hour in GMT: "Lomba RTP in Spanish at 1640 GMT"."""
    scan = finding.scan
    i = k - 1
    while i > max(0, k - _HOUR) and (
        scan.caps[i] == LOWER or scan.words[i].isdigit() or scan.cover[i] is not None
    ):
        i -= 1
    return (i, i + 1) if i >= 0 and scan.words[i + 1] in ("in", "at") and _part(finding, i) else (0, 0)


def _apposed(finding: Finding, k: int) -> int:
    """Where a name ends of which a comma and a noun for an outlet tell what it is: "RLG, the state news agency"."""
    scan = finding.scan
    at = k - 1 if k and scan.words[k - 1] in ("the", "a", "an") and scan.gap(k - 1) == " " else k
    return at if at and scan.gap(at - 1) == ", " else 0


def _place(finding: Finding, words: tuple[str, ...]) -> bool:
    """Whether a name is one of a place."""
    gazetteer = Gazetteer.load(tuple(finding.scan.lexicon.place_files))
    return bool(gazetteer.find(" ".join(words)))


def _human(finding: Finding, word: str) -> bool:
    """Whether a name stands behind another name or a small noun somewhere, as that of a person does."""
    scan = finding.scan
    for k in scan.where({word}):
        if k and scan.gap(k - 1) == " " and not scan.initial(k):
            other = scan.caps[k - 1] != LOWER and not scan.initial(k - 1)
            if other or (scan.words[k - 1] not in _OPENING and scan.words[k - 1] not in _TELLING):
                return True
    return False


_TELLING: Final = frozenset(("told", "to", "by", "with", "from", "in", "on", "at"))
