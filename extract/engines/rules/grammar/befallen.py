"""Those whom something befalls do not kill by it: "a truck hit a mine, killing two", "a convoy was hit, hurting six".

The participle behind has the words for them as its subject, which would make them killers of somebody else.
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.words import listed

_TREADING: Final = listed("treading")
_SETTING_OFF: Final = frozenset(("set off", "touch off", "detonate", "trigger", "activate", "blow up"))
"""What those who lay a mine do as well, so that only what drives tells that it was driven over."""
_BURIED: Final = listed("buried_bombs") | {
    "device",
    "devices",
    "explosive",
    "explosives",
    "minefield",
    "minefields",
}
MINED: Final = frozenset(("minefield", "minefields"))
_DRIVING: Final = listed("passing_over_mines")
_OVER: Final = frozenset(("on", "over", "onto", "upon", "into"))
_COMING: Final = listed("coming_into")
_INTO: Final = frozenset(("under", "into", "in", "upon", "to"))
_BLOWS: Final = listed("party_attacks") | {"trap", "traps", "crossfire", "hail", "explosion", "blast"}
_PASSING: Final = listed("passing_by")
_CAUGHT: Final = frozenset(("catch", "trap", "lure"))
_WRECKED: Final = frozenset(("crash", "sink", "capsize", "overturn", "explode"))
"""What befalls vehicles and ships."""
_STRUCK: Final = frozenset(("attack", "storm", "ambush", "bomb", "shell", "airstrike", "destroy"))
_HURTING: Final = frozenset(("kill", "wound", "destroy"))
_LEAVING: Final = frozenset(("leave", "cost", "claim", "cause"))
_OUTLAWS: Final = ("armed_group", "militia", "unidentified")


def befallen(chunks: list[Chunk]) -> None:
    """Gives "killing two" behind what befell somebody to the mine or the fire that did it, or to who attacked him."""
    for v, c in enumerate(chunks):
        if c.kind != "VG" or c.verb is None or not c.subject:
            continue
        passive = c.voice == "passive" and bool(c.aux)
        mine = -1 if passive else _mine(chunks, v)
        blow = mine if mine >= 0 or passive else _blow(chunks, v)
        struck = not c.neg and (c.cls in _STRUCK if passive else c.verb.lemma in _WRECKED)
        caught = passive and c.verb.lemma in _CAUGHT
        blow = (
            next((i for i in _behind(chunks, v, _INTO) if chunks[i].head in _BLOWS), -1) if caught else blow
        )
        blast = [] if blow >= 0 or struck else _going_off(chunks, v)
        if blow < 0 and not struck and not blast:
            continue
        doers = [blow] if blow >= 0 else blast if blast else c.agent
        for k in range(max(blow, v) + 1, len(chunks)):
            then = chunks[k]
            if then.kind != "VG" or then.subject != c.subject:
                continue
            lemma = then.verb.lemma if then.verb is not None else ""
            hurting = then.cls in _HURTING or lemma in _LEAVING
            if not hurting or then.voice == "passive" or (then.voice != "ing" and mine < 0):
                break  # "the convoy hit a mine but fought on and killed two rebels"
            then.subject = list(doers)


def _mine(chunks: list[Chunk], v: int) -> int:
    """The mine over which the subject of the verb at `v` passes; -1: none."""
    c = chunks[v]
    lemma = c.verb.lemma if c.verb is not None else ""
    drives = any(chunks[i].head in _DRIVING for i in c.subject)
    if lemma in _COMING and lemma not in _TREADING:
        return next((i for i in _behind(chunks, v, _OVER) if chunks[i].head in MINED), -1)
    if lemma not in _TREADING and lemma not in _SETTING_OFF:
        return -1
    armed = any(m.type in _OUTLAWS for i in c.subject for m in chunks[i].mentions)
    if not drives and (armed or lemma in _SETTING_OFF):
        return -1  # "rebels hit a mine", where coal is dug; "troops detonated a mine"
    things = c.object or _behind(chunks, v, _OVER)
    return next((i for i in things if i > v and not _BURIED.isdisjoint(chunks[i].words)), -1)


def _blow(chunks: list[Chunk], v: int) -> int:
    """What the subject of the verb at `v` came into: "came under fire", "walked into an ambush"; -1: nothing."""
    verb = chunks[v].verb
    if verb is None or verb.lemma not in _COMING:
        return -1
    return next((i for i in _behind(chunks, v, _INTO) if chunks[i].head in _BLOWS), -1)


def _going_off(chunks: list[Chunk], v: int) -> list[int]:
    """The bomb of "a bomb went off as a van drove by, hurting six", where the verb of the van stands at `v`."""
    c = chunks[v]
    lemma = c.verb.lemma if c.verb is not None else ""
    first = min(c.subject)
    if lemma not in _PASSING or c.aux or not first or chunks[first - 1].head not in ("as", "when", "while"):
        return []
    before = next((x for x in reversed(chunks[:first]) if x.kind == "VG"), None)
    off = before is not None and before.cls == "bomb" and not before.object and before.voice == "active"
    return before.subject if off and before is not None else []


def _behind(chunks: list[Chunk], v: int, links: frozenset[str]) -> list[int]:
    """The noun group behind the preposition that follows the verb at `v`."""
    tied = v + 2 < len(chunks) and chunks[v + 1].head in links and chunks[v + 2].kind == "NG"
    return [some_of(chunks, v + 2)] if tied else []


def some_of(chunks: list[Chunk], i: int) -> int:
    """What one or some are of: the minefields of "one of our minefields"; else the noun group itself."""
    some = i + 2 < len(chunks) and not chunks[i].words[:-1] and chunks[i].head in ("", *_SOME)
    some = some or (i + 2 < len(chunks) and chunks[i].figure is not None and not chunks[i].words)
    return i + 2 if some and chunks[i + 1].head == "of" and chunks[i + 2].kind == "NG" else i


_SOME: Final = ("one", "some", "several", "another")
