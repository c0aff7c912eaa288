"""Parts noun groups that ran together where no comma stands: "a statement | ISIL", "a dawn raid | guerrillas". Joins
those of a source's house: "a source at Oro police command".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.blaming import DEEDS
from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.words import listed

_CLAIMS: Final = listed("sayings") | {"charge", "assertion", "figure", "toll", "version"}
_THROUGH: Final = ("in", "through", "on")
_WORDED: Final = listed("words_of_blame")
_BANDS: Final = listed("named_fighters") | {
    "gunmen",
    "troops",
    "soldiers",
    "assailants",
    "police",
    "bandits",
    "men",
}
_DEEDS: Final = frozenset(("strike", "attack", "raid", "assault", "ambush"))


def parted(chunks: list[Chunk], heads: set[str]) -> list[Chunk]:
    """Gives the chunks of a sentence with such groups apart; `heads` are those of all chunks."""
    if not heads.isdisjoint(_BANDS):
        chunks = _times_apart(_deeds_apart(chunks))
    if not heads.isdisjoint(_SOURCES):
        chunks = _of_one_house(chunks)
    return _claims_apart(_statements_apart(_scenes_apart(chunks)))


_SOURCES: Final = frozenset(("source", "sources", "official", "officials", "officer", "officers"))
_WITHIN: Final = ("at", "in", "from", "inside", "within")


def _of_one_house(chunks: list[Chunk]) -> list[Chunk]:
    """Joins the house that a source is of with its town: "a source at Oro police command said"."""
    for k in range(len(chunks) - 4, 0, -1):
        source, prep, town, house, verb = chunks[k - 1 : k + 4]
        if source.head not in _SOURCES or prep.head not in _WITHIN or verb.cls != "say":
            continue
        if (
            town.kind != "NG"
            or house.kind != "NG"
            or house.det
            or house.figure
            or house.start != town.end + 1
        ):
            continue
        last = town.mentions[-1] if town.mentions else None
        if last is None or last.kind != "place" or last.head == "country":
            continue
        town.end, town.head = house.end, house.head
        town.words.extend(house.words)
        town.mentions.extend(house.mentions)
        del chunks[k + 2]
    return chunks


_AREAS: Final = listed("place_areas") | {
    "village",
    "territory",
    "locality",
    "commune",
    "sector",
    "sub-district",
}
_PEOPLE: Final = ("generic", "force")


def _scenes_apart(chunks: list[Chunk]) -> list[Chunk]:
    """Parts "In Oro district gunmen shot …", where no comma stands, into the place and those who did it there."""
    for k in range(len(chunks) - 2, 0, -1):
        c, prep, verb = chunks[k], chunks[k - 1], chunks[k + 1]
        if c.kind != "NG" or len(c.mentions) < 2 or c.figure or prep.head not in ("in", "at", "near"):
            continue
        if k > 1 and not (chunks[k - 2].kind in ("D", "X") or chunks[k - 2].head in ("and", "while")):
            continue
        place, who = c.mentions[0], c.mentions[-1]
        if place.kind != "place" or place.head == "country" or place.start != c.start or who.end != c.end:
            continue
        dated = verb.kind == "P" and k + 3 < len(chunks) and chunks[k + 2].kind == "D"
        verb = chunks[k + 3] if dated else verb
        if who.kind not in _PEOPLE or verb.kind != "VG" or verb.voice not in ("active", "passive", "bare"):
            continue
        n = len(place.text.split())
        n += n < len(c.words) - 1 and c.words[n] in _AREAS
        if n >= len(c.words) or _start(c, n) <= place.end:
            continue
        chunks.insert(k + 1, _cut(c, n))
    return chunks


def _start(c: Chunk, n: int) -> int:
    """Where the word at `n` of a noun group stands."""
    return c.end - len(" ".join(c.words[n:]))


def _cut(c: Chunk, n: int) -> Chunk:
    """Cuts a noun group before its word at `n`; gives what stood behind the cut."""
    start = _start(c, n)
    behind = Chunk("NG", start, c.end, c.head)
    behind.words = c.words[n:]
    behind.mentions = [m for m in c.mentions if m.start >= start]
    c.mentions = [m for m in c.mentions if m.start < start]
    c.end, c.head, c.words = start - 1, c.words[n - 1], c.words[:n]
    return behind


def _statements_apart(chunks: list[Chunk]) -> list[Chunk]:
    """Cuts what a body speaks by from the body: "in a statement ISIL said"."""
    said = [k for k, c in enumerate(chunks) if c.cls == "say"]
    if not any(k > 1 and chunks[k - 2].head in _THROUGH for k in said):
        return chunks
    out: list[Chunk] = []
    for k, c in enumerate(chunks):
        out.append(c)
        if c.kind != "NG" or len(c.words) < 2 or not k or chunks[k - 1].head not in _THROUGH:
            continue
        spoken = c.words[0] in _WORDED or (
            c.words[0] in ("press", "written", "video") and c.words[1] in _WORDED
        )
        name = c.mentions[-1] if c.mentions else None
        after = chunks[k + 1] if k + 1 < len(chunks) else None
        if not spoken or name is None or after is None or after.cls != "say" or name.end < c.end:
            continue
        behind = Chunk("NG", name.start, c.end, c.head)
        behind.words, behind.mentions = name.text.lower().split(), [name]
        gap = c.end - name.start
        c.words = c.words[: -len(behind.words)] or c.words[:1]
        c.head, c.end, c.mentions = c.words[-1], c.end - gap - 1, c.mentions[:-1]
        out.append(behind)
    return out


def _claims_apart(chunks: list[Chunk]) -> list[Chunk]:
    """Cuts a claim, or a deed, from who speaks of it: ", a claim Colonel X denied", ", an attack police said"."""
    for k in range(1, len(chunks) - 1):
        c = chunks[k]
        if c.kind != "NG" or len(c.words) < 3 or chunks[k - 1].head not in _BEFORE_ASIDE:
            continue
        if c.det not in ("a", "an") or chunks[k + 1].cls != "say" or chunks[k + 1].voice == "ing":
            continue
        at = 1 if c.words[1] in _CLAIMS else next((i for i in (1, 2) if c.words[i] in _TOLD), -1)
        if 0 < at < len(c.words) - 1:
            return [*chunks[: k + 1], _cut(c, at + 1), *chunks[k + 1 :]]
    return chunks


_BEFORE_ASIDE: Final = frozenset((",", "-", "--", "–", "—"))
_TOLD: Final = DEEDS | {"killing", "operation"}


def _times_apart(chunks: list[Chunk]) -> list[Chunk]:
    """Parts "By evening troops had retaken the town", where no comma stands, into the time and the troops."""
    for k in range(len(chunks) - 2, 0, -1):
        c, prep, verb = chunks[k], chunks[k - 1], chunks[k + 1]
        if c.kind != "NG" or len(c.words) < 2 or c.words[0] not in _HOURS or c.head not in _BANDS:
            continue
        if verb.kind == "VG" and prep.head in (
            "by",
            "at",
            "before",
            "after",
            "around",
            "until",
            "towards",
            "since",
        ):
            chunks.insert(k + 1, _cut(c, 1))
    return chunks


_HOURS: Final = frozenset(
    ("dawn", "daybreak", "sunrise", "morning", "mid-morning", "midday", "noon", "midafternoon", "afternoon", "dusk",
     "sunset", "evening", "nightfall", "night", "midnight")
)  # fmt: skip


def _deeds_apart(chunks: list[Chunk]) -> list[Chunk]:
    """Parts "In a dawn raid guerrillas overran", where no comma stands, into the raid and the guerrillas."""
    for k in range(len(chunks) - 2, 0, -1):
        c, prep, verb = chunks[k], chunks[k - 1], chunks[k + 1]
        if c.kind != "NG" or c.head not in _BANDS or prep.head not in ("in", "during", "after") or c.figure:
            continue
        one = c.det in ("a", "an", "another") and len(c.words) > 1 and verb.kind == "VG"
        at = next((i for i, x in enumerate(c.words[:-1]) if x in _DEEDS), -1) if one else -1
        if at < 0:
            continue
        chunks.insert(k + 1, _cut(c, at + 1))
    return chunks
