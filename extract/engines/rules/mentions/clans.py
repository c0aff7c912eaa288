"""Finds clans and peoples that bear arms against each other: "Hawadle clan militia", "Tiv and Jukun ethnic militias",
and the people before "and" whose noun stands behind the second: "Dinka and Nuer pastoralists".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, Scan
from extract.engines.rules.vocabulary.words import DET, PREP, listed

_KINDS: Final = wordset("clan sub-clan subclan communal ethnic tribal sub-clans clans")
_BANDS: Final = wordset("militia militias militiamen militiaman tribesmen fighters warriors gunmen")
_FOLK: Final = wordset(
    "pastoralists herders herdsmen communities youths youth farmers nomads tribesmen clans tribes ethnic clansmen "
    "villagers residents sub-clans subclans groups community tribe clan peoples mobs crowds rioters students families"
)
_ARMED: Final = _BANDS | wordset("raiders rustlers militants cadres")
"""Nouns of those who bear arms: with the adjective of a land before them they are its own or of a group of it."""
_PLURAL: Final = wordset("clans tribes clansmen sub-clans")
"""Nouns that make a people a party wherever they stand behind its name."""
_OWN: Final = listed("peoples") | listed("faiths")
_SMALL: Final = DET | PREP


def find_clans(finding: Finding) -> None:
    """Adds the armed bands of clans and peoples, and the peoples coupled with others."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    for k in scan.where(_KINDS):
        if k + 1 < len(scan.words) and scan.near(k + 1) and scan.words[k + 1] in _BANDS:
            _band(finding, k)
    for k in scan.where(_AND):
        _coupled(finding, k)
    for k in scan.where(_PLURAL):
        people = k and scan.caps[k] == LOWER and scan.near(k) and scan.words[k - 1] in _OWN
        if people and scan.caps[k - 1] != LOWER:
            finding.add(k - 1, k + 1, "force", "militia", None, "group:" + scan.words[k - 1])


def _band(finding: Finding, k: int) -> None:
    """Adds the names before "clan militia" at `k`, one or two."""
    scan = finding.scan
    noun = k - 1 if k and scan.words[k - 1] == "sub" and scan.gap(k - 1) in "- " else k
    first = _name_before(scan, noun)
    if first == noun:
        return
    if first > 1 and scan.words[first - 1] == "and" and scan.near(first) and scan.near(first - 1):
        other = _name_before(scan, first - 1)
        if other < first - 1 and finding.free(other, first - 1):
            key = "group:" + " ".join(scan.words[other : first - 1])
            finding.add(other, first - 1, "force", "militia", None, key)
    if finding.free(first, k + 2):
        finding.add(first, k + 2, "force", "militia", None, "group:" + " ".join(scan.words[first:noun]))


def _name_before(scan: Scan, k: int) -> int:
    """Where the capitalised words begin that end before word `k`, at most two, each with those that hyphens join to
    it ("Orvan-Habar Lodu"); `k` where there are none.
    """
    i, count = k, 0
    while i > 0 and scan.near(i) and scan.caps[i - 1] != LOWER:
        word, joined = scan.words[i - 1], i < k and scan.gap(i - 1) == "-"
        count += not joined
        if count > _LONGEST or word in _SMALL or word in scan.common or not word.isalpha():
            break
        i -= 1
    return i


_LONGEST: Final = 2


def _coupled(finding: Finding, k: int) -> None:
    """Adds two peoples that fight each other, "and" standing between them at `k`: "Dinka and Nuer pastoralists
    clashed", "fighting between the Orvan and the Telim communities".
    """
    scan = finding.scan
    if k < 1 or k + 2 > len(scan.words) or not (scan.near(k) and scan.near(k + 1)):
        return
    noun = k - 1 if _folk(scan, k - 1) else k
    first = _name_before(scan, noun)
    other = k + 1 + (scan.words[k + 1] in _OPENING)
    end = _name_behind(scan, other)
    if first == noun or end == other or _in_town(scan, first):
        return
    behind = end
    if end < len(scan.words) and scan.near(end) and _folk(scan, end):
        behind = end + 1
    if not (_fought(scan, behind) or _between(scan, first)):
        return
    named = behind > end or noun < k or _introduced(scan, first) or _of_peoples(scan, first)
    if not named and not (scan.words[noun - 1] in _OWN and scan.words[end - 1] in _OWN):
        return
    for x, y, until in ((first, noun, k), (other, end, behind)):
        armed = {*scan.words[noun:k], *scan.words[end:behind]} & _ARMED
        if finding.free(x, until) and not _known(scan, x, y, armed=bool(armed)):
            finding.add(x, until, "force", "militia", None, "group:" + " ".join(scan.words[x:y]))


def _folk(scan: Scan, k: int) -> bool:
    """Whether word `k` is a noun of people that may stand behind two names."""
    return scan.words[k] in _FAITHFUL or (scan.words[k] in _FOLK | _BANDS and scan.caps[k] == LOWER)


_FAITHFUL: Final = frozenset(("muslims", "christians", "arabs"))


def _known(scan: Scan, i: int, j: int, *, armed: bool) -> bool:
    """Whether words [i, j) name a group that a list has, or the forces of a land."""
    over = [tag for tag in scan.cover[i:j] if tag is not None]
    if any(tag.word.actors and not _OWN.intersection(scan.words[tag.at : tag.end]) for tag in over):
        return True
    return armed and any(
        (tag.word.demonym or tag.word.country) and scan.words[tag.at] not in _OWN for tag in over
    )


def _name_behind(scan: Scan, k: int) -> int:
    """Where the capitalised words end that begin at word `k`, at most two; `k` where there are none."""
    i = k
    while i < min(k + _LONGEST, len(scan.words)) and scan.caps[i] != LOWER and (i == k or scan.near(i)):
        word = scan.words[i]
        if word in _SMALL or word in scan.common or not word.isalpha() or (i > k and word in _FAITHFUL):
            break
        i += 1
    return i


def _fought(scan: Scan, k: int) -> bool:
    """Whether a verb of a fight stands at word `k`."""
    if k >= len(scan.words) or scan.gap(k - 1) not in (" ", ", "):
        return False
    k += scan.words[k] in ("have", "had", "also", "again")
    words = scan.words[k : k + 3]
    return words[:1] != [] and (
        words[0] in _FOUGHT or (words[0] in _TRADED and not _SHOTS.isdisjoint(words[1:]))
    )


def _between(scan: Scan, first: int) -> bool:
    """Whether "between" stands before word `first`, and before that a noun of fighting."""
    k = first - 1
    while k > 0 and scan.words[k] in _OPENING:
        k -= 1
    return (
        k > 0 and scan.words[k] == "between" and not _FIGHTS.isdisjoint(scan.words[max(0, k - _BEFORE) : k])
    )


def _in_town(scan: Scan, first: int) -> bool:
    """Whether word `first` opens the name of where somebody is: "villagers of Lomba and herders fought"."""
    before = scan.words[first - 1] if first else ""
    return before in ("in", "from", "near", "at") or (before == "of" and scan.words[first - 2] != "members")


def _of_peoples(scan: Scan, first: int) -> bool:
    """Whether those who fight at word `first` are told to be peoples: "tribal clashes between"."""
    return not _TRIBAL.isdisjoint(scan.words[max(0, first - _BEFORE) : first])


_TRIBAL: Final = frozenset(
    (
        "tribal",
        "ethnic",
        "clan",
        "communal",
        "inter-communal",
        "intercommunal",
        "inter-clan",
        "inter-tribal",
        "sectarian",
    )
)


def _introduced(scan: Scan, first: int) -> bool:
    """Whether the noun of both stands before their names: "two clans, the Orvan and the Telim, fought"."""
    k = first - 1 - (first > 0 and scan.words[first - 1] in _OPENING)
    return k > 0 and scan.gap(k) in (", ", " – ", " — ") and scan.words[k] in _FOLK


_AND: Final = frozenset(("and",))
_OPENING: Final = frozenset(("the", "ethnic", "rival", "local", "members", "of", "armed", "some"))
_BEFORE: Final = 9
_FOUGHT: Final = frozenset(
    ("clashed", "fought", "clash", "battled", "battle", "skirmished", "brawled", "fight", "fighting")
)
_TRADED: Final = frozenset(("exchanged", "traded", "exchange", "trade", "trading", "exchanging"))
_SHOTS: Final = frozenset(("fire", "gunfire", "shots", "blows", "gunshots", "arrows"))
_FIGHTS: Final = frozenset(
    (
        "clashes",
        "clash",
        "fighting",
        "fight",
        "violence",
        "battle",
        "battles",
        "fights",
        "gunfight",
        "gunfire",
        "fire",
        "skirmish",
        "skirmishes",
        "riots",
        "feud",
        "conflict",
    )
)
