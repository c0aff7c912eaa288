"""Finds parties that no list has by what is told of their names: "X claimed the blast", "clashes with X"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.mentions import worded_names
from extract.engines.rules.mentions.own_letters import rekey
from extract.engines.rules.mentions.party_claims import OF_MEN
from extract.engines.rules.mentions.party_signs import ACCUSED, ENOUGH, LONE, signs
from extract.engines.rules.mentions.person_signs import human
from extract.engines.rules.vocabulary.common_words import common_words, is_known
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER, UPPER
from extract.engines.rules.vocabulary.words import DET, listed
from extract.text.date_words import ALL_MONTHS, WEEKDAYS
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.mentions.persons import Surnames
    from extract.engines.rules.vocabulary.finding import Finding
    from extract.engines.rules.vocabulary.scan import Scan

_TIES: Final = frozenset(("al", "el", "as", "ash", "an", "e", "i", "ul", "ur", "us", "ut"))
"""Small words within a name: "Al-X", "X-e-Y"."""
_NO_NAME: Final = frozenset((*ALL_MONTHS, *WEEKDAYS))
_PEOPLES: Final = listed("peoples") | listed("faiths") | listed("party_never")
_MEN: Final = listed("of_parties")
_ALIAS: Final = lazy(r"(?: \((?:or )?|/)([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?:\)|(?= ))")
_GOES_ON: Final = lazy(r" (?:of|for) (?:the )?[A-Z]")
_LONGEST: Final = 4
_ABBREVIATED: Final = 4
"""Letters of an abbreviation that stands before a name ("Supt. X") at most, but for those of ranks."""
_LETTERS: Final = 6
"""Letters of an acronym at most; longer words in capitals are of a text that writes all names so."""
_SHORTEST: Final = 3
"""Letters of an acronym at least."""


@dataclass(slots=True)
class _Name:
    """A name of a text: where it stands, and which signs of a party it has."""

    at: list[tuple[int, int]] = field(default_factory=list)
    weights: dict[str, int] = field(default_factory=dict)
    alias: tuple[str, ...] = ()
    """Another name of it, told in brackets or behind a slash."""


def find_told(finding: Finding, surnames: Surnames) -> None:
    """Adds the parties that a text does not call one by a noun in their names; `surnames` are those of persons."""
    if finding.scan.mode != "mixed":
        return
    names, persons = _names(finding)
    persons |= surnames.keys()
    told = {
        words: words
        for words, name in names.items()
        if sum(name.weights.values()) >= ENOUGH and words[-1] not in persons and not _place(finding, words)
    }
    _listed(finding, names, told)
    long = _long(finding, told)
    for words in names:
        if len(words) == 1 and words[0] in long and "place" not in names[words].weights:
            told[words] = long[words[0]]  # "Lorwan-e-Vesk", and further on "the Lorwan"
    _twins(finding, names, told, persons)
    for words in list(told):
        alias = names[words].alias
        if alias and words in told:
            told.pop(alias, None)
            _also(finding, names, words, alias)
    for words, whole in told.items():
        for i, j in names[words].at:
            _add(finding, whole, i, j)


def _twins(
    finding: Finding,
    names: dict[tuple[str, ...], _Name],
    told: dict[tuple[str, ...], tuple[str, ...]],
    persons: set[str],
) -> None:
    """Takes a name with and without the ending of many for one: "the Lorwas", and further on "a Lorwa commander"."""
    known = {tuple(m.key[6:].split()) for m in finding.found if m.key.startswith("group:")}
    for words in names:
        twin = (*words[:-1], words[-1].removesuffix("s") if words[-1].endswith("s") else words[-1] + "s")
        if len(twin[-1]) < _LETTERS - 1 or words[-1].upper() in finding.scan.text:
            continue
        other = told.get(twin) or (twin if twin in known else None)
        if other is None or "place" in names[words].weights or words[-1] in persons or _place(finding, words):
            continue
        if words not in told or other != words:
            told[words] = other


def _listed(
    finding: Finding, names: dict[tuple[str, ...], _Name], told: dict[tuple[str, ...], tuple[str, ...]]
) -> None:
    """Adds names that no man and few towns have, listed with a party: "fighters of X, al-Y and the XYF"."""
    scan = finding.scan
    opens = {i: (words, j) for words, name in names.items() for i, j in name.at}
    for first in list(told):
        for _, j in names[first].at:
            end = j
            while (found := opens.get(_next(scan, end))) is not None:
                words, behind = found
                letters = scan.caps[behind - 1] == UPPER or "-" in scan.slice(_next(scan, end), behind)
                if words in told or not letters or _place(finding, words):
                    break
                told[words] = words
                end = behind


def _next(scan: Scan, end: int) -> int:
    """The word at which a name would go on with a list behind word `end`; -1: no list goes on there."""
    gap = scan.gap(end - 1)
    if end + 2 >= len(scan.words) or gap not in (" ", ", "):
        return -1
    joined = scan.words[end] in ("and", "or")
    at = end + joined
    if scan.words[at] == "the":
        at += 1
    return at if joined or gap == ", " else -1


def _also(
    finding: Finding, names: dict[tuple[str, ...], _Name], words: tuple[str, ...], alias: tuple[str, ...]
) -> None:
    """Gives the other name of a party to it, wherever it stands: "X Y (Vesk) rebels", and then "the Vesk"."""
    for i, j in names[alias].at if alias in names else ():
        _add(finding, words, i, j)
    for m in [x for x in finding.found if x.key == "group:" + " ".join(alias)][:1]:
        rekey(finding, m.key, replace(m, key="group:" + " ".join(words)))


def _long(finding: Finding, told: dict[tuple[str, ...], tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The words that stand for one longer name of a party, all of whose words are names, too."""
    common = common_words(finding.scan.lexicon)
    named = {tuple(m.key[6:].split()) for m in finding.found if m.key.startswith("group:")}
    out: dict[str, set[tuple[str, ...]]] = {}
    for words in named | told.keys():
        if len(words) > 1 and not any(is_known(w, common) or w.isdigit() for w in words):
            for word in (words[0], words[-1]):
                out.setdefault(word, set()).add(words)
    return {word: next(iter(whole)) for word, whole in out.items() if len(whole) == 1}


def _names(finding: Finding) -> tuple[dict[tuple[str, ...], _Name], set[str]]:
    """The names of a text that no list has, by their words; and the last words of names of persons."""
    scan = finding.scan
    found: dict[tuple[str, ...], _Name] = {}
    persons: set[str] = set()
    common = common_words(scan.lexicon)
    k = 0
    while k < len(scan.words):
        worded = worded_names.end_of(finding, k, common) if scan.caps[k] == CAPITAL else 0
        if not worded and (scan.caps[k] == LOWER or not _unknown(finding, k, common)):
            k += 1
            continue
        i, j = k, worded or _end(finding, k, common)
        k = j
        if not worded and i and finding.free(i - 1, i) and _leads(scan, i - 1):
            i -= 1
        words = tuple(w for w in scan.words[i:j] if w not in _TIES)
        letters = scan.caps[j - 1] == UPPER  # "XYF", "Lomba XYF"
        if not worded and _within(scan, i, j):
            persons.add(words[-1])
            continue
        name = found.setdefault(words, _Name())
        name.at.append((i, j))
        plain = (
            not worded
            and len(words) > 1
            and not letters
            and j - i == len(words)
            and "-" not in scan.slice(i, j)
        )
        end = scan.ends[j - 1]
        if (other := _ALIAS.match(scan.text, end)) is not None:
            name.alias = tuple(other.group(1).lower().split())
            end = other.end()
        man = plain and human(scan.text, end)
        for kind, weight in signs(scan.text, scan.starts[i], end, letters=letters):
            if plain and (kind in _OF_MEN or kind in OF_MEN) and (man or kind not in ACCUSED):
                continue
            if (len(words) > 1 and kind in ACCUSED) or (worded and kind in ("their men", "before men of")):
                weight = ENOUGH
            if kind in LONE and len(words) == 1 and not (letters and len(words[0]) > _LETTERS):
                weight = ENOUGH
            name.weights[kind] = max(name.weights.get(kind, weight), weight) if weight > 0 else weight
        if man or (plain and not name.weights):
            persons.add(words[-1])
    return found, persons


_OF_MEN: Final = frozenset(
    (
        "claim",
        "deed",
        "raid",
        "their men",
        "before men of",
        "ranked",
        "before blame",
        "before by",
        "behind",
        "spoken",
    )
)
"""Signs that a man with two names has as well."""


def _unknown(finding: Finding, k: int, common: frozenset[str]) -> bool:
    """Whether word k is a name, or one of a name, that no list has and no finding took."""
    scan = finding.scan
    word, tag = scan.words[k], scan.cover[k]
    if finding.taken[k] or not word[0].isalpha() or len(word) < _SHORTEST or scan.possessive(k):
        return False
    if tag is not None and not tag.word.quiet:
        return False
    return word not in _NO_NAME and word not in _PEOPLES and not is_known(word, common)


def _end(finding: Finding, k: int, common: frozenset[str]) -> int:
    """Where the name ends that begins at word k."""
    scan = finding.scan
    j = k + 1
    while j < len(scan.words) and j - k < _LONGEST and scan.gap(j - 1) in (" ", "-"):
        at = j + (scan.words[j] in _TIES and scan.gap(j) == "-")
        if at >= len(scan.words) or scan.caps[at] == LOWER or not _unknown(finding, at, common):
            break
        j = at + 1
    return j


def _leads(scan: Scan, k: int) -> bool:
    """Whether word k is the article of an Arabic name: "al-X", "al X"."""
    return scan.words[k] in _TIES and (scan.gap(k) == "-" or (scan.words[k] == "al" and scan.gap(k) == " "))


def _within(scan: Scan, i: int, j: int) -> bool:
    """Whether words [i, j) are but a part of a longer name: "Mount X", "Gen. X", "X Street"."""
    if i and scan.gap(i - 1) in (" ", ". ", "-") and scan.caps[i - 1] != LOWER:
        tag = scan.cover[i - 1]
        nation = tag is not None and bool(tag.word.demonym or tag.word.country)
        opens = scan.initial(i - 1) and scan.gap(i - 1) == " "
        opens = opens and (scan.words[i - 1] in scan.common or scan.words[i - 1] in DET)  # "A Lorwa rebel"
        titled = tag is not None and not {"rank", "office"}.isdisjoint(tag.word.classes)
        if not titled and scan.gap(i - 1) == ". " and len(scan.words[i - 1]) > _ABBREVIATED:
            return False  # "on Friday. X claimed the attack"
        if titled or not (nation or opens or scan.possessive(i - 1)):
            return True
    elif i and scan.gap(i - 1) == " ":
        tag = scan.cover[i - 1]
        if tag is not None and not {"rank", "office"}.isdisjoint(tag.word.classes):
            return True
    if scan.caps[j - 1] != UPPER and _GOES_ON.match(scan.text, scan.ends[j - 1]):
        return True  # "the Hawks of the Green Valley"
    owns = j < len(scan.words) and scan.possessive(j) and scan.caps[j - 1] != UPPER
    at = j + 1 if owns else j  # "X's Freedom Army"
    return at < len(scan.words) and scan.gap(at - 1) in (" ", "-") and scan.caps[at] == CAPITAL


def _place(finding: Finding, words: tuple[str, ...]) -> bool:
    gazetteer = Gazetteer.load(tuple(finding.scan.lexicon.place_files))
    return bool(gazetteer.find(" ".join(words)))


def _add(finding: Finding, words: tuple[str, ...], i: int, j: int) -> None:
    """Adds the party at words [i, j), with the noun of its men behind it."""
    scan = finding.scan
    if not finding.free(i, j):
        return
    head = scan.slice(i, j)
    end = j
    while end < j + 2 and end < len(scan.words) and scan.gap(end - 1) == " " and scan.words[end] in _MEN:
        if finding.taken[end] or scan.caps[end] != LOWER:
            break
        end += 1
    finding.add(i, end, "force", "armed_group", None, "group:" + " ".join(words), name=head, head=head)
