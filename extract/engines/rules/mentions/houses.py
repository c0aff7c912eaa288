"""Houses of bodies that were struck, by the noun that ends their names: "the Lomba Care Centre", "Saint X Church"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, Scan
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

_NOUNS: Final = listed("house_nouns")
_OFFICES: Final = wordset("office offices headquarters")
"""Houses whose name is the one of the body that has them."""
_JAILS: Final = wordset("jail prison penitentiary")
"""Houses that texts write small behind the name of the town."""
_TAUGHT: Final = wordset("institute academy museum library center centre school")
"""Houses that say behind "of" what they are for: "the National Institute of Statistics"."""
_OFFICIAL: Final = listed("official_houses")
_ARMED: Final = wordset("army military police naval navy forces armed gendarmerie")
_LONG: Final = 6
_REACH: Final = 160
_STRUCK: Final = lazy(
    r"\b(?:set (?:fire to|ablaze|alight)"
    r"|(?:attack|storm|target|torch|bomb|raid|shell|damag|destroy|vandali[sz]|ransack)(?:ed|ing)"
    r"|hit|hitting|struck|burn(?:ed|t)(?: down)?|housing|(?:attack|assault|raid|bombing|strike) (?:on|at|of))"
    r" (?:the |an? |[A-Z][a-z]+['’]s )?\Z"
)
_BESIDE: Final = lazy(
    r"\b(?:at|on|against|outside(?: of)?|inside|into|onto|near|in front of|in|beside|behind|targeting"
    r"|(?:windows?|doors?|gates?|roof|yards?|pavilions|entrance|front|courtyard|walls?|grounds|offices?) (?:of|to|at))"
    r" (?:the |an? |[A-Z][a-z]+['’]s )?\Z"
)
_DEED: Final = lazy(
    r"(?i:\b(?:threw|thrown|hurled|lobbed|tossed|planted|placed|dropped|fired|opened fire|shot dead"
    r"|explo(?:ded|sion|sive)s?"
    r"|bombs?|bombers?|grenades?|firebombs?|molotov|detonated|blast|went off|blew|attack|mortars?|rockets?)\b)"
)


def find_houses(finding: Finding) -> None:
    """Adds houses that a blow fell on: as places, and where one of several is told of ("a Tax Service Office") as the
    body whose it is.
    """
    scan = finding.scan
    if scan.mode != "mixed":
        return
    for k in scan.where(_NOUNS):
        if scan.caps[k] == LOWER and scan.words[k] in _OFFICES:
            _offices(finding, k)
        if scan.caps[k] == LOWER and scan.words[k] not in _JAILS:
            continue
        i = _start(scan, k)
        j = _end(scan, k)
        named = k - i >= (2 if scan.words[k] in _OFFICES else 1) and _own_name(scan, i, k)
        if not (named or j > k + 1) or not finding.free(i, j):
            continue
        before = scan.text[max(0, scan.starts[i] - _REACH) : scan.starts[i]].replace("\n", " ")
        before = before[before.rfind(". ") + 1 :]
        if not (_STRUCK.search(before) or (_BESIDE.search(before) and _DEED.search(before))):
            continue
        name = " ".join(scan.words[i:j])
        if before.endswith((" a ", " an ")):
            finding.add(i, j, "force", house_type(name), None, f"house:{name}")
        else:
            finding.add(i, j, "place", None, None, name, head="site")


_BEARING: Final = _ARMED | listed("unit_nouns") | wordset("guard guards intelligence security")


def _offices(finding: Finding, k: int) -> None:
    """Adds the body whose offices at word k were struck: "damaged the windows of the Green Vanguard offices"."""
    scan = finding.scan
    i = _start(scan, k)
    if k - i < 2 or not scan.near(k) or not finding.free(i, k) or not _own_name(scan, i, k):
        return
    if any(tag is not None and "place" in tag.word.classes for tag in scan.cover[i:k]):
        return
    name = " ".join(scan.words[i:k])
    if not _BEARING.isdisjoint(scan.words[i:k]) or scan.lexicon.names.get(tuple(scan.words[i:k])) is not None:
        return  # of a force, or of one that the lexicon knows
    if Gazetteer.load(tuple(scan.lexicon.place_files)).find(name):
        return
    before = scan.text[max(0, scan.starts[i] - _REACH) : scan.starts[i]].replace("\n", " ")
    before = before[before.rfind(". ") + 1 :]
    struck = _STRUCK.search(before) or (_BESIDE.search(before) and _DEED.search(before))
    if struck or _HIT.match(scan.text, scan.ends[k]):
        finding.add(i, k, "force", house_type(name), None, f"house:{name}")


_HIT: Final = lazy(
    r"(?: (?:in|of|at) (?:the |this )?[\w ]{3,30})?,?\s(?:was|were|has been|have been|had been)\s"
    r"(?:attacked|bombed|damaged|destroyed|stormed|raided|shelled|torched|ransacked|set|hit|struck|targeted|blown|dynamited)"
)
"""What befell a house told of before."""


def is_house(name: str) -> bool:
    """Whether a name is the one of a house such as these."""
    return not _NOUNS.isdisjoint(name.lower().split()[-1:]) or " institute of " in name.lower()


def house_type(name: str) -> str:
    """What a body is by the name of its house."""
    words = frozenset(name.lower().split())
    if words & _ARMED:
        return "state_forces"
    return "government" if words & _OFFICIAL else "civilians"


def body_of(name: str) -> str:
    """The name of the body that has a house: "Draft Board" of "Draft Board Headquarters"."""
    first, _, last = name.rpartition(" ")
    return first if last.lower() in _OFFICES else name


def _start(scan: Scan, k: int) -> int:
    """Where the words of the name begin that go before its noun."""
    i = k
    while (
        i > 0 and k - i < _LONG and scan.near(i) and scan.caps[i - 1] != LOWER and not scan.possessive(i - 1)
    ):
        i -= 1
    while i < k and (
        scan.words[i] in ("the", "a", "an") or (scan.initial(i) and scan.words[i] in scan.common)
    ):
        i += 1
    return i


def _end(scan: Scan, k: int) -> int:
    """Where a name ends that says behind its noun what the house is for."""
    j = k + 1
    if scan.words[k] not in _TAUGHT or scan.words[j : j + 1] not in (["of"], ["for"]) or not scan.near(j):
        return j
    end = j + 1
    while end < len(scan.words) and end < j + _LONG and scan.near(end):
        if scan.caps[end] == LOWER and scan.words[end] not in ("and", "for", "of"):
            break
        end += 1
    while end > j and scan.caps[end - 1] == LOWER:
        end -= 1
    tag = scan.cover[j + 1] if end > j + 1 else None
    land = tag is not None and bool(tag.word.country or "place" in tag.word.classes)
    return end if end > j + 1 and not land else k + 1


def _own_name(scan: Scan, i: int, k: int) -> bool:
    """Whether the words before the noun are more than a nation or a party that has the house."""
    for n in range(i, k):
        tag = scan.cover[n]
        if tag is None:
            return not any(
                t is not None
                and any(
                    x.type in ("armed_group", "militia") or (x.type == "media" and t.at == i)
                    for x, _, _ in t.word.actors
                )
                for t in scan.cover[i:k]
            )
        if not (tag.word.country or tag.word.demonym or tag.word.actors):
            return True
    return False
