"""Forces named by whom they follow or fight: "forces loyal to ex-President X", "pro-X fighters", "anti-X forces"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.mentions.person_names import name_end
from extract.engines.rules.vocabulary.entries import Known
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, UPPER, Scan
from extract.engines.rules.vocabulary.words import listed

_LOYAL: Final = frozenset(("loyal",))
_LEANING: Final = frozenset(("pro", "anti"))
_FORCES: Final = listed("followed_forces")
_REBELS: Final = wordset("rebels insurgents guerrillas separatists")
_BEFORE: Final = wordset(
    "the ousted former deposed late exiled ex ex- rebel renegade dismissed toppled warlord local rogue strongman "
    "breakaway self-styled mutinous sacked eastern resigned fugitive overthrown fallen slain embattled incumbent"
)
_LEADERS: Final = wordset("strongman warlord renegade rogue commander")
_UNDER: Final = wordset("led commanded headed")
_TRAINED: Final = wordset("trained equipped sponsored")
_BODIES: Final = _FORCES | {"force"}
_SOLDIERS: Final = wordset("soldiers troops units")
"""Those of a state, where they are called by whom they fight."""
_NO_PARTY: Final = wordset("units unit soldiers militant fighter")
"""Nouns behind letters that are as often of something else ("NBC units")."""
_NONE: Final = wordset("government regime junta military state democracy")
"""Words behind "pro-" whose forces the lexicon knows."""
_REGULAR: Final = wordset("forces troops soldiers units")
_IRREGULARS: Final = wordset(
    "fighters militia militias militiamen gunmen irregulars volunteers youths tribesmen"
)
_IN_OFFICE: Final = wordset("government regime president junta state authorities ruler")
"""Those who have the army, to whom others than soldiers may be loyal."""


def find_followers(finding: Finding) -> None:
    """Adds forces and fighters that are told only by whom they follow."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    for i in scan.where(_LOYAL):
        _loyal(finding, i)
    for i in scan.where(_BODIES):
        _commanded(finding, i)
    for i in scan.where(_LEANING):
        _leaning(finding, i)
    for i in scan.where(_FORCES):
        _lettered(finding, i)
    for i in scan.where(_TRAINED):
        _trained(finding, i)


def _loyal(finding: Finding, i: int) -> None:
    """ "troops loyal to ousted President X Y"."""
    scan = finding.scan
    if not i or scan.words[i - 1] not in _FORCES or scan.words[i + 1 : i + 2] != ["to"] or not scan.near(i):
        return
    if scan.words[i - 1] in _REBELS and _lettered_before(scan, i - 1):
        return
    k = i + 2
    held = k + (scan.words[k : k + 1] == ["the"])
    if scan.words[i - 1] in _IRREGULARS and scan.words[held : held + 1] and scan.words[held] in _IN_OFFICE:
        plain = scan.near(held) and not (scan.near(held + 1) and scan.named(held + 1))
        if plain and not scan.possessive(held + 1):  # no rebels, and no army either
            key = f"perp:{scan.words[i - 1]} loyal to the government"
            finding.add(i - 1, held + 1, "generic", "militia", None, key)
        return
    titled = former = False
    while k < len(scan.words) and scan.near(k) and _leads(scan, k):
        titled = titled or _titled(scan, k)
        former = former or scan.words[k] in _BEFORE - {"the"}
        k += 1
    end = name_end(finding, k)
    if titled and not former and _known(scan, end) is None:
        if (
            end > k and scan.caps[k] != LOWER and scan.words[i - 1] in _REGULAR
        ):  # who is in office has the army
            finding.add(i - 1, end, "generic", "state_forces", None, "army:", head=scan.slice(i - 1, i))
        return
    if end > k and scan.caps[k] != LOWER and not scan.possessive(end):  # "loyal to the X People's Front"
        _add(finding, i - 1, end)


def _lettered_before(scan: Scan, i: int) -> bool:
    """Whether the name of a group stands before "rebels loyal to X", who are that group: "the Front (XF) rebels"."""
    if not i or scan.caps[i - 1] != UPPER or scan.gap(i - 1) not in (" ", ") "):
        return False
    return scan.gap(i - 1) == ") " or scan.words[i - 1] not in scan.common


def _group_before(scan: Scan, i: int) -> bool:
    """Whether the name of a group that is known stands before its men: "Red Dawn gunmen under Commander X"."""
    tag = scan.cover[i - 1] if i and scan.gap(i - 1) == " " else None
    return tag is not None and any(x.type in ("armed_group", "militia") for x, _, _ in tag.word.actors)


def _commanded(finding: Finding, i: int) -> None:
    """ "forces of the warlord X Y", "troops led by Marshal X Y"."""
    scan = finding.scan
    words = scan.words
    of = words[i + 1 : i + 2] in (["of"], ["under"])
    if not of and not (words[i + 2 : i + 3] == ["by"] and words[i + 1] in _UNDER):
        return
    if _lettered_before(scan, i) or _group_before(scan, i):
        return  # "XYF rebels under Commander X" are the XYF's
    k = first = i + (2 if of else 3)
    while k < len(words) and scan.near(k) and _leads(scan, k):
        k += 1
    end = name_end(finding, k)
    if end == k or scan.caps[k] == LOWER:
        return
    before = words[first:k]
    if _known(scan, end) is not None or not _LEADERS.isdisjoint(before):
        _add(finding, i, end)


def _leads(scan: Scan, k: int) -> bool:
    """Whether a word stands between forces and the name of their leader: "the Libyan strongman"."""
    tag = scan.cover[k]
    people = tag is not None and bool(tag.word.demonym) and not tag.word.actors
    return scan.words[k] in _BEFORE or _titled(scan, k) or people


def _known(scan: Scan, end: int) -> Known | None:
    """The group that the lexicon has for the forces of somebody, by his surname: "X forces"."""
    word = scan.lexicon.names.get((scan.words[end - 1], "forces")) if end else None
    known = word.actors[0][0] if word is not None and word.actors else None
    his = known is not None and any(
        x.lower().endswith(f"{scan.words[end - 1]}'s forces") for x in known.names
    )
    return known if his else None


def _add(finding: Finding, i: int, end: int) -> None:
    known = _known(finding.scan, end)
    key = f"group:loyal to {finding.scan.words[end - 1]}" if known is None else known.key
    name = "" if known is None else known.name
    kind = "militia" if known is None else known.type
    finding.add(i, end, "force", kind, known.country if known else None, key, name=name)


def _titled(scan: Scan, k: int) -> bool:
    tag = scan.cover[k]
    return tag is not None and not {"rank", "office"}.isdisjoint(tag.word.classes)


def _leaning(finding: Finding, i: int) -> None:
    """ "pro-X rebels", "anti-X forces": those who side with X, or fight it, and are not X."""
    scan = finding.scan
    if scan.gap(i) != "-" or i + 2 >= len(scan.words) or scan.words[i + 1] in _NONE:
        return
    of = scan.cover[i + 1]
    end = of.end if of is not None and of.at == i + 1 else i + 2
    if of is not None and scan.words[of.end - 1] in _FORCES:
        end = of.end - 1  # "pro-Xefa rebels", where the lexicon knows the rebels by that name
    named = scan.cover[i] is None and scan.caps[i + 1] != LOWER and end < len(scan.words)
    against = scan.words[i] == "anti"
    if named and scan.near(end) and scan.words[end] in (_FORCES - _SOLDIERS if against else _FORCES):
        kind = "armed_group" if scan.words[end] in _REBELS else "militia"
        key = "perp:" + " ".join(scan.words[i : end + (not against)])  # all who fight X are one party
        finding.add(i, end + 1, "generic", kind, None, key)


def _lettered(finding: Finding, i: int) -> None:
    """ "spearheaded by XFR forces": a party that the text names by letters only, here and wherever they stand again."""
    scan = finding.scan
    known = i and (scan.cover[i - 1] is not None or finding.taken[i - 1])
    if not i or known or scan.caps[i - 1] != UPPER or scan.caps[i] != LOWER or scan.gap(i - 1) != " ":
        return
    letters = scan.words[i - 1]
    if not (3 <= len(letters) <= 6 and letters.isalpha()) or scan.words[i] in _NO_PARTY:
        return
    for k in scan.spots.at.get(letters, ()):
        end = i + 1 if k == i - 1 else k + 1
        if scan.caps[k] == UPPER and scan.cover[k] is None and finding.free(k, end):
            head = scan.slice(k, k + 1)
            finding.add(k, end, "force", "armed_group", None, f"group:{letters}", head=head)


def _trained(finding: Finding, i: int) -> None:
    """ "a Ruritanian-trained force": those whom another country made, and not its own."""
    scan = finding.scan
    land = scan.cover[i - 1] if i else None
    if land is None or land.end != i or scan.gap(i - 1) not in ("-", " ") or not scan.is_demonym(land):
        return
    if (
        i + 1 < len(scan.words)
        and scan.near(i + 1)
        and scan.words[i + 1] in _BODIES
        and scan.caps[i] == LOWER
    ):
        key = "group:" + " ".join(scan.words[land.at : i + 2])
        finding.add(land.at, i + 2, "force", "militia", None, key)
