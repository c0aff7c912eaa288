"""Who the people of a toll are said to have been: "seven people, all of them soldiers", "The dead were all policemen".

A toll of "people" or of a bare figure is then that of the party that its victims belonged to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk, and_group
from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.losses.loss_values import Loss
    from extract.engines.rules.vocabulary.finding import Mention

_PLAIN: Final = listed("plain_victims") | {"men", "victims", "others", "dead", "fatalities", "casualties"}
_BE: Final = frozenset(("was", "were", "are", "is"))
_DEAD: Final = frozenset(("dead", "slain", "fatalities", "deceased", "killed", "fallen"))
_HURT: Final = frozenset(("wounded", "injured"))
_HIT: Final = frozenset(("victims", "casualties"))
_FATES: Final = {
    **dict.fromkeys(_DEAD, ("killed",)),
    **dict.fromkeys(_HURT, ("wounded",)),
    **dict.fromkeys(_HIT, ("killed", "killed_or_wounded", "wounded", "captured")),
}
_DYING: Final = frozenset(("die", "kill", "perish", "fall", "slay"))
_ALL: Final = frozenset(("all", "both"))
_BEING: Final = frozenset(("being", "were", "was", "are"))
_DOUBT: Final = frozenset(("if", "whether", "that"))
_BACK: Final = 3
"""Sentences over which "the dead" reaches back."""
_NEAR: Final = 9
"""Chunks behind a count within which its sentence says who these were."""


def identify(a: Analysis) -> None:
    """Gives tolls of "people" the parties that a text says they were of."""
    for s in a.sentences:
        for loss in s.losses:
            if _of_nobody(s, loss):
                loss.known = _beside(s.chunks, loss.noun)
        for kinds, count, who in _equated(s.chunks):
            _put(a, s, kinds, count, who)


def _of_nobody(s: Sentence, loss: Loss) -> bool:
    """Whether a loss counts people and says nothing of whose they were."""
    if not loss.people or loss.noun < 0 or loss.owner or loss.also or not loss.value.low or loss.whole >= 0:
        return False
    c = s.chunks[loss.noun]
    if c.kind != "NG" or c.pron or (c.words and (len(c.words) > 1 or c.head not in _PLAIN)):
        return False
    after = s.chunks[loss.noun + 1 : loss.noun + 2]
    return bool(c.words or c.figure) and [x.head for x in after] != ["of"]


def _beside(chunks: list[Chunk], i: int) -> list[Mention]:
    """The parties told behind a count: "nine people, all soldiers,", "five men, all of them members of the X"."""
    for k in range(i + 1, min(i + _NEAR, len(chunks) - 1)):
        c = chunks[k]
        if c.head in _ALL or (c.words[:1] in (["all"], ["both"])):
            behind = chunks[k - 1].head in (",", "-", "–", "—", "(") or chunks[k - 1].paren
            return _who(chunks, k) if behind else []
        if c.kind == "X" and c.head in ".;:":
            break
    return []


def _who(chunks: list[Chunk], k: int) -> list[Mention]:
    """The parties behind "all": "all soldiers", "all of them soldiers", "all of whom were soldiers", "all being X"."""
    if chunks[k].kind == "NG" and len(chunks[k].words) > 1:
        return _parties(chunks, k)
    k += 1
    if k + 1 < len(chunks) and chunks[k].head == "of" and chunks[k + 1].head in ("them", "whom"):
        k += 2
    k += k < len(chunks) and chunks[k].kind == "VG" and chunks[k].head in _BEING and not chunks[k].neg
    return _parties(chunks, k)


def _parties(chunks: list[Chunk], k: int) -> list[Mention]:
    """The parties that a noun group and those joined to it name, where they count nobody: "soldiers and policemen"."""
    if k >= len(chunks) or chunks[k].kind != "NG":
        return []
    if chunks[k].head in ("members", "members", "men") and k + 2 < len(chunks) and chunks[k + 1].head == "of":
        k += 2
    found: list[Mention] = []
    for i in and_group(chunks, k):
        m = chunks[i].head_mention
        if chunks[i].figure is not None or m is None or m.kind not in ("force", "generic"):
            return []
        found.append(m)
    return found


def _equated(chunks: list[Chunk]) -> list[tuple[tuple[str, ...], int, list[Mention]]]:
    """What a sentence says of all those told before: (the fates of those meant, their number, the parties)."""
    out = []
    for v, c in enumerate(chunks):
        if c.kind == "VG" and c.head in _BE and len(c.aux) < 2 and not c.neg:
            who = v + 1 + (chunks[v + 1 : v + 2] != [] and chunks[v + 1].head in _ALL)
            found = _parties(chunks, who)
            if not found or any(x.head in _DOUBT for x in chunks[max(0, v - 4) : v]):
                continue
            kinds, count = _meant(chunks, v)
            if kinds:
                out.append((kinds, count, found))
        elif c.head in _HIT and c.det == "the" and [x.head for x in chunks[v + 1 : v + 2]] == [","]:
            found = _parties(chunks, v + 2)  # "The victims, workers of a mill, …"
            if found and chunks[v + 2].det == "":
                out.append((_FATES[c.head], 0, found))
    return out


def _meant(chunks: list[Chunk], v: int) -> tuple[tuple[str, ...], int]:
    """Of whom the clause before "were" speaks: "the dead", "all the victims", "those who died", "all seven"."""
    k = v - 1
    if k < 0:
        return (), 0
    c, before = chunks[k], chunks[max(0, k - 2) : k]
    if c.kind == "VG" and c.verb is not None and c.verb.lemma in _DYING:
        those = next((x for x in before if x.head in ("those", "people", "men")), None)
        return (("killed",), 0) if those is not None else ((), 0)
    if c.kind != "NG" or (c.mentions and c.head not in _FATES):
        return (), 0
    if c.head in _FATES and c.figure is None and (c.det in ("the", "all", "those") or c.words[:1] == ["all"]):
        return _FATES[c.head], 0
    figure = c.figure
    if figure is not None and figure.low == figure.high and c.words in (["all"], ["the"], ["all", "the"]):
        return _FATES["victims"], figure.low or 0
    return (), 0


def _put(a: Analysis, s: Sentence, kinds: tuple[str, ...], count: int, who: list[Mention]) -> None:
    """Gives the toll told last, and the same one told before it, the parties that its victims are said to be of."""
    if _another_word(s, who):
        return
    told: Loss | None = None
    for other in reversed(a.sentences[max(0, s.index - _BACK) : s.index + 1]):
        mine = [x for x in other.losses if x.people and x.kind in kinds and x.value.low]
        mine = [x for x in mine if not count or x.value.low == count]
        if not mine:
            continue
        told = max(mine, key=lambda x: x.value.low or 0)
        if not _of_nobody(other, told):
            return
        break
    if told is None:
        return
    for other in a.sentences[max(0, s.index - 2 * _BACK) : s.index + 1]:
        for x in other.losses:
            if x.kind == told.kind and x.value.low == told.value.low and _of_nobody(other, x) and not x.known:
                x.known = who


def _another_word(s: Sentence, who: list[Mention]) -> bool:
    """Whether it is only somebody's word that those killed were outlaws: he may have killed them."""
    return bool(s.scopes) and any(m.type in OUTLAWS for m in who)
