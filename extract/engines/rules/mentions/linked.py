"""Fighters called after those to whom they are linked: "al-Qaeda-linked militants"."""

from __future__ import annotations

from extract.engines.rules.vocabulary.finding import Finding


def linked_to(finding: Finding, i: int) -> int | None:
    """Finds the first word of "al-Qaeda-linked" before word i; None: it is not there."""
    scan = finding.scan
    if i < 2 or scan.words[i - 1] not in ("linked", "affiliated", "aligned", "inspired", "allied", "backed"):
        return None
    cover = scan.cover[i - 2]
    if (
        cover is None
        or cover.end != i - 1
        or not (cover.word.actors or cover.word.country or cover.word.demonym)
    ):
        return None
    return cover.at
