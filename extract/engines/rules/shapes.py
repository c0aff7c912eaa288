"""Finds organisations that no list knows, by the shape of their names and by acronyms defined in the text."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.mentions import Mention, capital_run
from extract.engines.rules.scan import CAPITAL, LOWER, UPPER, Scan

_HEADS: Final = {
    **dict.fromkeys(["front", "movement", "resistance", "rebels", "commandos"], "armed_group"),
    **dict.fromkeys(
        ["army", "brigade", "brigades", "battalion", "battalions", "division", "regiment", "corps", "column", "unit", "commando", "katiba"],
        "armed_group",
    ),
    **dict.fromkeys(["forces", "force", "guerrillas"], "armed_group"),
    **dict.fromkeys(["militia", "patrol", "volunteers", "vigilantes"], "militia"),
    **dict.fromkeys(["cartel", "gang"], "armed_group"),
}
_FIRST: Final = frozenset(
    ["katiba", "katibat", "liwa", "jaysh", "jaish", "jeish", "harakat", "jabhat", "ansar", "saraya", "kataib", "lashkar", "jamaat", "jund", "faylaq", "failaq", "hizb", "tehreek", "tehrik", "wilayat"]
)
_STATE_HEADS: Final = frozenset(
    ["army", "brigade", "brigades", "battalion", "battalions", "division", "regiment", "corps", "forces", "force", "unit"]
)


def find_groups(scan: Scan, votes: dict[str, float], taken: list[bool], found: list[Mention]) -> None:
    """Adds groups by shape ("Dagoberto Ramos Mobile Column") and everything that an acronym in brackets defines."""
    if scan.mode != "mixed":
        return
    i, total = 0, len(scan.words)
    while i < total:
        if scan.caps[i] != CAPITAL or (i in scan.tag_at and "stop" in scan.tag_at[i].word.classes):
            i += 1
            continue
        end = capital_run(scan, i)
        i = _group(scan, i, end, taken, found) or _next(scan, i, end)


def _next(scan: Scan, i: int, end: int) -> int:
    tag = scan.tag_at.get(i)
    return max(i + 1, tag.end if tag else i + 1)


def _group(scan: Scan, i: int, end: int, taken: list[bool], found: list[Mention]) -> int:
    """Adds the group that fills the start of words [i, end); returns where it ends, 0 where there is none."""
    for j in range(end, i + 1, -1):
        if scan.caps[j - 1] == LOWER:
            continue
        kind = _HEADS.get(scan.words[j - 1])
        if kind is None and not (scan.words[i] in _FIRST and j == end):
            continue
        if _plain(scan, i, j):
            return 0
        text = scan.slice(i, j)
        code = _code(scan, i)
        type_ = "state_forces" if code and scan.words[j - 1] in _STATE_HEADS else kind or "armed_group"
        key = "group:" + " ".join(scan.words[i:j])
        found.append(
            Mention(
                scan.starts[i],
                scan.ends[j - 1],
                text,
                "force",
                type_,
                code if type_ == "state_forces" else None,
                key,
                text,
                text,
            )
        )
        taken[i:j] = [True] * (j - i)
        return j
    return 0


def _code(scan: Scan, i: int) -> str | None:
    tag = scan.tag_at.get(i)
    return scan.is_demonym(tag) or None if tag else None


def _plain(scan: Scan, i: int, j: int) -> bool:
    """Says whether the lexicon explains the words: a known name, or "Malian Army"."""
    tag = scan.tag_at.get(i)
    if tag is None:
        return j - i < 2
    if tag.end >= j or tag.word.actors:
        return True
    rest = scan.tag_at.get(scan.after(tag.end))
    return bool(scan.is_demonym(tag) and rest and rest.end >= j)


__all__ = ["UPPER", "find_groups"]
