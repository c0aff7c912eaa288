"""Finds parties that no list has by what is told of their names: "X claimed the blast", "clashes with X"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.mentions import party_dealings, worded_names
from extract.engines.rules.mentions.fronted_places import behind_place
from extract.engines.rules.mentions.likenesses import in_land, of_a_person, of_civic_body
from extract.engines.rules.mentions.nations import nation_words
from extract.engines.rules.mentions.own_letters import rekey
from extract.engines.rules.mentions.party_claims import OF_MEN
from extract.engines.rules.mentions.party_signs import ACCUSED, ENOUGH, LONE, signs
from extract.engines.rules.mentions.person_signs import human, leader
from extract.engines.rules.places.place_words import of_battle
from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.common_words import common_words, is_known
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import APOSTROPHES, CAPITAL, LOWER, UPPER
from extract.engines.rules.vocabulary.words import DET, listed
from extract.text.date_words import ALL_MONTHS, WEEKDAYS
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.mentions.persons import Surnames
    from extract.engines.rules.vocabulary.finding import Finding
    from extract.engines.rules.vocabulary.scan import Scan, Tag

_TIES: Final = frozenset(("al", "el", "as", "ash", "an", "e", "i", "ul", "ur", "us", "ut"))
"""Small words within a name: "Al-X", "X-e-Y"."""
_HOUSES: Final = wordset("headquarters offices office building buildings premises embassy")
_ALSO: Final = frozenset(("wal", "wa"))
"""Arabic for "and the", between the words of a name."""
_SYLLABLES: Final = frozenset(
    ("a", "aa", "af", "al", "an", "ar", "ari", "at", "i", "id", "ida", "is", "ul", "un", "ur")
)
"""Ends of words that are written with an apostrophe: "Jama'at"."""
_HOLY: Final = listed("group_holy")
_LITTLE: Final = w.DET | w.PREP | w.CONJ | w.REL | w.PRON | w.AUX | w.ADV
_NO_NAME: Final = frozenset((*ALL_MONTHS, *WEEKDAYS))
_PEOPLES: Final = listed("peoples") | listed("faiths") | listed("party_never")
_MEN: Final = listed("of_parties")
_ALIAS: Final = lazy(r"(?: \((?:or )?|/)([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?:\)|(?= ))")
_UNITS: Final = listed("group_unit_heads") | listed("unit_nouns")
_GOES_ON: Final = lazy(r" (?:of|for) (?:the )?[A-Z]")
_OF_LANDS: Final = ("ans", "ns", "ese", "is", "ites")
"""How nouns end by which people are called after their land."""
_ARMS: Final = listed("bomb_kinds")  # "Lomba Car bomb kills nine"
_LONGEST: Final = 4
_ONES: Final = wordset(
    "suspect mastermind fugitive kingpin ringleader dissident financier convict strongman lord lords trafficker "
    "traffickers baron barons kingpins"
)
"""Nouns of one man before his name: "terror suspect X"."""
_ABBREVIATED: Final = 4
"""Letters of an abbreviation before a name ("Supt. X") at most, but for those of ranks."""
_LETTERS: Final = 6
"""Letters of an acronym at most; longer words in capitals are of a text that writes all names so."""
_SHORTEST: Final = 3  # letters of an acronym at least


@dataclass(slots=True)
class _Name:
    """A name of a text: where it stands, and which signs of a party it has."""

    at: list[tuple[int, int]] = field(default_factory=list)
    weights: dict[str, int] = field(default_factory=dict)
    civic: bool = False
    """Whether it is short for a body without arms."""
    alias: tuple[str, ...] = ()
    """Another name of it, told in brackets or behind a slash."""


def find_told(finding: Finding, surnames: Surnames) -> None:
    """Adds the parties that a text does not call one by a noun in their names; `surnames` are those of persons."""
    if finding.scan.mode != "mixed":
        return
    names, persons = _names(finding)
    persons |= surnames.keys() | _ARMS
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
            _add(finding, whole, i, j, "civilians" if names[words].civic else "armed_group")


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
    ends = [j for first in list(told) for _, j in names[first].at]
    ends += [
        bisect_left(scan.starts, m.end)
        for m in finding.found
        if m.kind == "force" and m.type in ("armed_group", "militia")
    ]
    ends += [tag.end for tag in scan.tags if tag.word.actors and _of_group(finding, tag)]
    for end in ends:
        while (found := opens.get(_next(scan, end))) is not None:
            words, behind = found
            letters = scan.caps[behind - 1] == UPPER or "-" in scan.slice(_next(scan, end), behind)
            if words in told or not letters or _place(finding, words):
                break
            told[words] = words
            end = behind


def _of_group(finding: Finding, tag: Tag) -> bool:
    """Whether a phrase of the lexicon names a group that fights."""
    actor = finding.scan.actor(tag, finding.votes)
    return actor is not None and actor.type in ("armed_group", "militia")


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
        if len(words) > 1 and not any(is_known(x, common) or x.isdigit() for x in words):
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
        j -= j - i > 1 and scan.words[j - 1] in _HOUSES
        k = j
        if not worded and i and finding.free(i - 1, i) and _leads(scan, i - 1):
            i -= 1
        first = i
        if not worded and j - i == 1 and _made_of(finding, i, common):
            i -= 1
        words = tuple(x for x in scan.words[i:j] if x not in _TIES)
        letters = scan.caps[j - 1] == UPPER  # "XYF", "Lomba XYF"
        beside = j - i > 1 and i > 1 and scan.words[i - 1] == "and" and scan.words[i - 2] in persons
        if (
            not worded
            and i == first
            and (
                beside or _within(scan, i, j) or (i and of_a_person(scan, i - 1, i, j)) or leader(scan, i, j)
            )
        ):
            persons.add(words[-1])
            continue
        name = found.setdefault(words, _Name())
        name.at.append((i, j))
        name.civic = name.civic or (letters and of_civic_body(scan, j - 1))
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
        if of_battle(scan, i) or (j < len(scan.words) and scan.words[j] in _MEN and behind_place(scan, i, j)):
            name.weights["place"] = -ENOUGH
            continue
        for kind, weight in signs(scan.text, scan.starts[i], end, letters=letters):
            if kind == "counted" and (worded or plain or words[-1].endswith(_OF_LANDS)):
                continue  # "12 Vesk Hussars", "two Lorwans were killed"
            if plain and (kind in _OF_MEN or kind in OF_MEN) and (man or kind not in ACCUSED):
                continue
            if (len(words) > 1 and kind in ACCUSED) or (worded and kind in ("their men", "before men of")):
                weight = ENOUGH
            if worded and kind in party_dealings.ARTICLE:
                weight = min(weight, 1)  # "the Green Valley nation's spokesman"
            if kind in LONE and len(words) == 1 and not (letters and len(words[0]) > _LETTERS):
                weight = ENOUGH
            name.weights[kind] = max(name.weights.get(kind, weight), weight) if weight > 0 else weight
        if man or (plain and not name.weights):
            persons.add(words[-1])
    return found, persons


_OF_MEN: Final = (
    frozenset(
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
    | party_dealings.OF_MEN
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
    national = word in nation_words(scan.lexicon) and scan.words[k - 1 : k] == [
        "the"
    ]  # "the Ottomans lost 40 men"
    return not national and word not in _NO_NAME and word not in _PEOPLES and not is_known(word, common)


def _end(finding: Finding, k: int, common: frozenset[str]) -> int:
    """Where the name ends that begins at word k."""
    scan = finding.scan
    j = k + 1
    if scan.caps[k] == UPPER and _branch(finding, j):
        return j + 1  # "XYF-Maoist"
    while j < len(scan.words) and j - k < _LONGEST + 2:
        if scan.gap(j - 1) in APOSTROPHES and scan.caps[j] == LOWER and scan.words[j] in _SYLLABLES:
            j += 1  # "Vesk'at Lorwa"
            continue
        if scan.gap(j - 1) not in (" ", "-"):
            break
        at = j + (scan.words[j] in _TIES and scan.gap(j) == "-") + (scan.words[j] in _ALSO)
        holy = at > k + 1 and at < len(scan.words) and scan.words[at] in _HOLY and not finding.taken[at]
        if at >= len(scan.words) or scan.caps[at] == LOWER or not (holy or _unknown(finding, at, common)):
            break
        j = at + 1
    return j


def _branch(finding: Finding, j: int) -> bool:
    """Whether a hyphen ties word j to the letters before it: "XYF-Maoist", "XYF-Lorwa"."""
    scan = finding.scan
    tied = j < len(scan.words) and scan.gap(j - 1) == "-" and scan.caps[j] != LOWER and not finding.taken[j]
    return tied and scan.words[j].isalpha() and scan.gap(j) != "-"


def _made_of(finding: Finding, k: int, common: frozenset[str]) -> bool:
    """Whether an everyday word opens a name whose letters stand at word k: "Civilian XYF", "Real XYF"."""
    scan = finding.scan
    if k < 2 or scan.caps[k] != UPPER or len(scan.words[k]) > _LETTERS or scan.gap(k - 1) != " ":
        return False
    word, tag = scan.words[k - 1], scan.cover[k - 1]
    if (
        scan.caps[k - 1] != CAPITAL
        or scan.initial(k - 1)
        or finding.taken[k - 1]
        or not is_known(word, common)
    ):
        return False
    plain = tag is None or (
        tag.end - tag.at == 1
        and not (tag.word.actors or tag.word.country or tag.word.demonym)
        and tag.word.classes.keys() <= {"civ"}
    )
    return plain and word not in _LITTLE and scan.gap(k - 2) == " " and scan.caps[k - 2] == LOWER


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
        if scan.words[i - 1] in _NO_NAME:
            return False  # "On 3 May X killed four people"
        if titled or not (nation or opens or scan.possessive(i - 1)):
            return True
    elif i and scan.gap(i - 1) == " ":
        tag = scan.cover[i - 1]
        if scan.words[i - 1] in _ONES or (
            tag is not None and not {"rank", "office"}.isdisjoint(tag.word.classes)
        ):
            return True
    if scan.caps[j - 1] != UPPER and _GOES_ON.match(scan.text, scan.ends[j - 1]):
        return True  # "the Hawks of the Green Valley"
    owns = j < len(scan.words) and scan.possessive(j) and scan.caps[j - 1] != UPPER
    at = j + 1 if owns else j  # "X's Freedom Army"
    longer = at < len(scan.words) and scan.gap(at - 1) in (" ", "-") and scan.caps[at] == CAPITAL
    if longer and scan.caps[j - 1] == UPPER and scan.words[at] in ("commander", "commanders"):
        return False  # "XYF Commander Ana Ruiz"
    return longer and not (owns and _wing(scan, at))


def _wing(scan: Scan, k: int) -> bool:
    """Whether a name begins at word k that ends with the noun of a unit: "X's Red Sands Brigade"."""
    end = k
    while (
        end < len(scan.words)
        and end - k < _LONGEST
        and scan.caps[end] != LOWER
        and (end == k or scan.near(end))
    ):
        if scan.words[end] in _UNITS:
            return end > k
        end += 1
    return False


def _place(finding: Finding, words: tuple[str, ...]) -> bool:
    gazetteer = Gazetteer.load(tuple(finding.scan.lexicon.place_files))
    return words[0] in listed("body_openers") or bool(gazetteer.find(" ".join(words)))  # "Banco X"


def _add(finding: Finding, words: tuple[str, ...], i: int, j: int, type_: str = "armed_group") -> None:
    """Adds the party at words [i, j), with the noun of its men behind it."""
    scan = finding.scan
    if not finding.free(i, j):
        return
    j = in_land(finding, j)
    head = scan.slice(i, j)
    end = j
    while end < j + 2 and end < len(scan.words) and scan.gap(end - 1) == " " and scan.words[end] in _MEN:
        if finding.taken[end] or scan.caps[end] != LOWER:
            break
        end += 1
    finding.add(i, end, "force", type_, None, "group:" + " ".join(words), name=head, head=head)
