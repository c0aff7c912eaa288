"""Who did it where a band is told by its men, by the name it takes or as the last of a list."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk


def by_members(chunks: list[Chunk]) -> None:
    """Names those whom a group is made of as what it does: "a group composed of about 50 gunmen stormed a post"."""
    for of in range(1, len(chunks) - 2):
        if chunks[of].head != "of" or chunks[of + 1].kind != "NG":
            continue
        made = of - 1 - (chunks[of - 1].head == "up")
        group = made - (chunks[made].kind == "VG")
        if chunks[made].head not in _COMPOSED or chunks[made].aux or _GROUPS.isdisjoint(chunks[group].words):
            continue
        for x in chunks[of + 2 :]:
            if x.kind == "VG" and x.subject == [group]:
                x.subject = [of + 1]


def by_its_name(chunks: list[Chunk], found: list[int]) -> list[int]:
    """The one who did it by the name that it takes: "by a group (which is) calling itself X"."""
    if len(found) != 1 or _TAKING_NAMES.isdisjoint(chunks[found[0]].words):
        return found
    k = found[0] + 1
    while k < len(chunks) and (
        chunks[k].kind == "R" or (chunks[k].kind == "VG" and chunks[k].head in ("is", "was"))
    ):
        k += 1
    verb = chunks[k].verb if k + 2 < len(chunks) else None
    if (
        verb is None
        or verb.lemma.removesuffix("d") not in _NAMING
        or chunks[k + 1].head not in ("itself", "themselves")
    ):
        return found
    k += 3 if chunks[k + 2].head == "as" else 2
    named = k < len(chunks) and any(m.kind == "force" for m in chunks[k].mentions)
    return [k] if named else found


_TAKING_NAMES: Final = frozenset(
    (
        "group",
        "commando",
        "organization",
        "organisation",
        "movement",
        "squad",
        "cell",
        "front",
        "band",
        "unit",
    )
)
# A form that no list has is its own lemma, and loses only its last letter: "calle", "identifie".
_NAMING: Final = frozenset(("call", "calle", "style", "identify", "identifie", "name", "dub", "term"))
_GROUPS: Final = frozenset(
    ("group", "band", "gang", "column", "force", "unit", "party", "contingent", "mob", "crowd")
)
_COMPOSED: Final = frozenset(("composed", "made", "comprised", "consisting", "formed"))


def by_lists(chunks: list[Chunk]) -> None:
    """Makes all of a list do what its last do where it tells of whom fighters are: "Fighters of the X, the Y and the Z
    attacked a post".
    """
    for c in chunks:
        if c.kind != "VG" or not c.subject or c.voice == "passive":
            continue
        g = c.subject[0]
        more: list[int] = []
        while g > 1 and chunks[g - 1].head == "," and chunks[g - 2].kind == "NG" and _a_group(chunks[g - 2]):
            g -= 2
            more.insert(0, g)
        of = more and g > 1 and chunks[g - 1].head in ("of", "from") and chunks[g - 2].kind == "NG"
        if of and _a_group(chunks[c.subject[-1]], named=False) and not chunks[g - 2].pron:
            c.subject = [*more, *c.subject]


def _a_group(c: Chunk, *, named: bool = True) -> bool:
    """Whether a noun group names armed men, or, if that is enough, tells of "other groups"."""
    told = any(m.kind == "force" and m.type in ("armed_group", "militia") for m in c.mentions)
    return told or (not named and c.head in ("groups", "factions", "battalions", "brigades", "rebels"))
