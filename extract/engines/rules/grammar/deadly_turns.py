"""Reads turns of phrase for dying as verbs of it: "did not survive", "fell victim to the blast", "suffered fatal
wounds", "were blown to pieces", "paid with their lives".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import FIGHTING
from extract.engines.rules.vocabulary.triggers import Verb
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk

_BEARING: Final = frozenset(("suffer", "sustain", "receive", "incur"))
_HURTS: Final = frozenset(("wound", "wounds", "injury", "injuries", "burns"))
_FATAL: Final = frozenset(("fatal", "mortal", "lethal", "deadly"))
_POSTS: Final = listed("post_nouns") | listed("lairs")
_LIVES: Final = frozenset(("life", "lives"))
_ENDS: Final = frozenset(("death", "deaths", "end", "ends"))
_PIECES: Final = frozenset(("pieces", "bits", "shreds", "smithereens"))
_TEARING: Final = frozenset(("blow", "tear", "rip", "hack", "cut", "chop", "shoot", "blast"))
_PREY: Final = frozenset(("victim", "victims", "prey"))
_BLOWS: Final = listed("preyed_upon")
_FALLING: Final = frozenset(("fall", "become"))
_WEAPONS: Final = listed("felled_by")
_FELL_IN: Final = listed("fell_in") | {"crossfire", "cross-fire", "hospital", "shooting", "violence"}
_RULERS: Final = frozenset(("minister", "president", "premier", "chancellor", "king", "dictator", "leader"))
_SPELLS: Final = frozenset(("day", "days", "hour", "hours", "week", "weeks"))
_CLOSING: Final = frozenset((",", ".", ";", "and", "while", "but", "when", "as"))
_WHERE: Final = frozenset(("in", "during", "on", "at", "near", "outside"))
_PEOPLE: Final = listed("bare_people")
_OUTLIVED: Final = frozenset(
    ("attack", "ambush", "blast", "explosion", "shooting", "bombing", "strike", "shelling", "injuries", "wounds",
     "night", "raid", "assault", "crash", "journey", "operation", "surgery", "impact", "fire", "way", "trip")
)  # fmt: skip
"""What those do not survive who are told to have died; a plan or a rule that "does not survive" is no man."""


def deadly_turns(chunks: list[Chunk]) -> set[int]:
    """Gives such turns the verb that they stand for; returns which chunks become part of it."""
    drop: set[int] = set()
    for v, c in enumerate(chunks[:-1]):
        if c.kind != "VG" or c.verb is None:
            continue
        lemma = c.verb.lemma
        if lemma == "survive" and (none := _none_of(chunks, v)):
            drop |= none
        elif lemma == "survive" or lemma == "save":
            _not_saved(chunks, v)
        elif lemma == "live" and c.neg and (chunks[v + 1].head == "through" or chunks[v + 1].voice == "inf"):
            c.neg, c.voice = False, "active"
            c.act(Verb("die", "die", c.verb.forms))  # "did not live through it", "… to see the morning"
        elif lemma in _FALLING and c.voice != "passive" and not c.neg:
            drop |= _fell_victim(chunks, v) or _fell_to(chunks, v) or _fell(chunks, v)
        elif lemma == "expire" and (who := _head_before(chunks, v)) is not None and not _men(who):
            _act(c, "expire", "other")  # "the ultimatum expired"
        elif lemma in _SMOTHERING and _done_to_them(chunks, v):
            c.act(Verb(lemma, "kill", c.verb.forms))
        elif (lemma == "die" or c.cls == "die") and c.voice != "passive" and not c.neg:
            drop |= _at_the_hands(chunks, v)
        elif lemma == "pay" and not c.neg and chunks[v + 1].head == "with":
            if v + 2 < len(chunks) and chunks[v + 2].head in _LIVES and chunks[v + 2].det in _THEIRS:
                _act(c, "die", "die")
                drop |= {v + 1, v + 2}
        elif lemma in _BEARING and not c.neg and c.voice in ("active", "bare", "passive") and not c.aux[1:]:
            hurt = chunks[v + 1]
            if hurt.head in _HURTS and not _FATAL.isdisjoint(hurt.words):
                _act(c, "die", "die")
                drop.add(v + 1)
        elif lemma in _TEARING and not c.neg:
            drop |= _torn_to_pieces(chunks, v)
        elif lemma in _FINDING and c.voice == "passive" and not c.neg:
            drop |= _throat_cut(chunks, v)
    return drop


_THEIRS: Final = frozenset(("his", "her", "their", "its"))
_SMOTHERING: Final = frozenset(("drown", "suffocate", "asphyxiate"))


def _done_to_them(chunks: list[Chunk], v: int) -> bool:
    """Whether somebody makes others die of what people also die of alone: "rebels drowned nine men"."""
    c, behind = chunks[v], chunks[v + 1]
    if c.aux[:1] in (("was",), ("were",)) or (c.voice in ("passive", "bare") and behind.head == "by"):
        doer = chunks[v + 2] if behind.head == "by" and v + 2 < len(chunks) else None
        return doer is not None and _men(doer)
    who = _head_before(chunks, v)
    joined = v > 0 and chunks[v - 1].kind in ("C", "R")
    return behind.kind == "NG" and _men(behind) and (joined or (who is not None and _men(who)))


def _act(c: Chunk, lemma: str, cls: str) -> None:
    """Makes a verb group tell of a death."""
    c.act(Verb(lemma, cls, c.verb.forms if c.verb is not None else frozenset()))
    if c.voice in ("bare", "inf"):
        c.voice = "active"


def _not_saved(chunks: list[Chunk], v: int) -> None:
    """ "Two of them did not survive", "the driver could not be saved": they died."""
    c = chunks[v]
    saved = c.verb is not None and c.verb.lemma == "save"
    failed = v > 0 and chunks[v - 1].verb is not None and chunks[v - 1].head in ("failed", "fail")
    if saved and not (c.neg and c.voice == "passive" and "could" in c.aux):
        return
    if not saved and not (c.neg and c.voice == "active") and not (failed and c.voice == "inf"):
        return
    after = chunks[v + 1]
    who = chunks[v - 1 - failed] if v > failed else None
    people = who is not None and who.kind == "NG" and (bool(who.mentions) or who.figure is not None)
    people = people or (who is not None and who.pron)
    if not people or (who is not None and who.figure is not None and who.figure.low == 0):
        return
    if after.kind == "NG" and after.head not in _OUTLIVED:
        return
    c.neg, c.voice, c.aux = False, "active", tuple(x for x in c.aux if x in ("did", "had", "has", "have"))
    c.act(Verb("die", "die", c.verb.forms if c.verb is not None else frozenset()))
    if failed:
        c.subject = chunks[v - 1].subject


def _none_of(chunks: list[Chunk], v: int) -> set[int]:
    """ "None of the nine passengers survived": all nine died; gives the chunks of "none of"."""
    c = chunks[v]
    if v < 3 or c.neg or c.voice not in ("active", "bare", "passive") or len(c.aux) > 1:
        return set()
    whole = chunks[v - 1].kind == "NG" and chunks[v - 1].figure is not None
    if not whole or chunks[v - 2].head != "of" or chunks[v - 3].head != "none":
        return set()
    _act(c, "die", "die")
    c.voice = "active"
    return {v - 3, v - 2}


def _fell_victim(chunks: list[Chunk], v: int) -> set[int]:
    """ "Nine farmers fell victim to the ambush"."""
    at = chunks[v + 1 : v + 4]
    if len(at) < 3 or at[0].head not in _PREY or at[1].head not in ("to", "of"):
        return set()
    doer, who = at[2].head_mention, _head_before(chunks, v)
    if doer is not None and doer.end == at[2].end and doer.type in FIGHTING and who is not None and _men(who):
        return _slain_by(chunks, v, v + 2)  # "became the victims of rebels"
    if at[2].head not in _BLOWS:
        return set()
    _act(chunks[v], "die", "die")
    return {v + 1}


def _fell(chunks: list[Chunk], v: int) -> set[int]:
    """ "Nine soldiers and a driver fell on Monday", "fell in the crossfire", "fell near Lomba": they died there."""
    c, behind = chunks[v], chunks[v + 1]
    first = v - 1
    while first > 1 and chunks[first].kind == "NG" and chunks[first - 1].head == "and":
        first -= 2
    who = _head_before(chunks, first + 1)
    if who is None or c.voice == "inf" or not _men(who) or who.head in _POSTS:
        return set()
    if who.figure is None and who.det not in ("a", "an") and who.head_mention is None:
        return set()
    if who.figure is None and (who.head in _RULERS or any(m.type == "government" for m in who.mentions)):
        return set()  # "a minister fell": out of office
    k = v + 2 if behind.kind == "A" else v + 1
    if _scene_of_death(chunks, k):
        _act(c, "die", "die")
    return set()


def _scene_of_death(chunks: list[Chunk], k: int) -> bool:
    """Whether the day, the place or the fight of a death stands at `k`, or nothing."""
    at, behind = chunks[k] if k < len(chunks) else None, chunks[k + 1] if k + 1 < len(chunks) else None
    if at is None or at.kind == "D" or at.head in _CLOSING:
        return True
    if behind is not None and at.head == "after" and behind.kind == "NG":
        return True  # "fell after their post came under attack"
    if behind is None or at.kind != "P" or at.head not in _WHERE:
        return False
    if behind.head in _SPELLS and k + 3 < len(chunks) and chunks[k + 2].head == "of":
        behind = chunks[k + 3]  # "in two days of fighting"
    if behind.kind == "D":
        return True
    fight = behind.head in _BLOWS or behind.head in _WEAPONS or behind.head in _FELL_IN
    return at.head != "on" and (fight or any(m.kind == "place" for m in behind.mentions[-1:]))


def _fell_to(chunks: list[Chunk], v: int) -> set[int]:
    """ "Nine men fell to rebel bullets", "to the rebels", "at the hands of rebels": these killed them."""
    who, to = _head_before(chunks, v), chunks[v + 1]
    if who is None or not _men(who) or who.head in _POSTS or v + 2 >= len(chunks):
        return set()  # "an army post fell to the rebels": they took it
    if to.head == "at":
        return _at_the_hands(chunks, v)
    by = chunks[v + 2]
    weapon = by.head in _WEAPONS
    party = any(m.kind in ("force", "generic") for m in by.mentions)
    if to.head != "to" or by.kind != "NG" or not (weapon or party) or (by.figure is not None and weapon):
        return set()
    return _slain_by(
        chunks, v, v + 3 if weapon and chunks[v + 3 : v + 4] and chunks[v + 3].head == "of" else v + 1
    )


def _at_the_hands(chunks: list[Chunk], v: int) -> set[int]:
    """ "Nine men died at the hands of rebels", "lost their lives to rebels"."""
    at = v + 1 + (chunks[v + 1].head in _LIVES or chunks[v + 1].head in _ENDS)
    if [c.head for c in chunks[at : at + 3]] in (["at", "hands", "of"], ["at", "hand", "of"]):
        return _slain_by(chunks, v, at + 2)
    if (far := _hands_behind(chunks, at)) > 0:  # "died in X on Friday at the hands of rebels"
        return _slain_by(chunks, v, far + 2) - set(range(at, far))
    by = chunks[at + 1] if at + 1 < len(chunks) else chunks[v]
    party = by.kind == "NG" and any(m.kind in ("force", "generic") for m in by.mentions)
    return _slain_by(chunks, v, at) if party and chunks[at].head == "to" else set()


def _hands_behind(chunks: list[Chunk], at: int) -> int:
    """Where "at the hands of" stands behind the place and the day of a death; 0: nowhere."""
    for k in range(at, min(at + _NEAR, len(chunks) - 3)):
        if [c.head for c in chunks[k : k + 3]] in (["at", "hands", "of"], ["at", "hand", "of"]):
            return k
        if chunks[k].kind not in ("P", "NG", "D", "A") and chunks[k].head != ",":
            return 0
    return 0


def _slain_by(chunks: list[Chunk], v: int, at: int) -> set[int]:
    """Makes the verb at `v` a killing of its subject by those behind the preposition at `at`."""
    c = chunks[v]
    c.act(Verb("slay", "kill", c.verb.forms if c.verb is not None else frozenset()))
    if c.voice != "inf":
        c.voice, c.aux = "passive", ("were",)
    chunks[at].head = "by"
    return set(range(v + 1, at))


def _head_before(chunks: list[Chunk], v: int) -> Chunk | None:
    """The noun that a verb right behind its group is said of: "a vehicle of the convoy was blown apart"."""
    k = v - 1
    if k > 1 and chunks[k].head == ",":  # "nine men of X, which lies south of Y, fell"
        k = next((x - 1 for x in range(k - 1, max(0, k - _NEAR), -1) if chunks[x].head == ","), k)
    while k > 1 and chunks[k].kind == "NG" and chunks[k - 1].kind == "P" and chunks[k - 2].kind == "NG":
        k -= 2
    return chunks[k] if k >= 0 and chunks[k].kind == "NG" else None


def _men(who: Chunk) -> bool:
    """Whether a noun group is of people, by who they are or by a bare count."""
    if any(m.kind in ("generic", "force", "person", "office") for m in who.mentions):
        return who.head_mention is not None or who.figure is not None
    return who.pron or (who.figure is not None and (not who.words or who.head in _PEOPLE))


def _torn_to_pieces(chunks: list[Chunk], v: int) -> set[int]:
    """ "Two men were blown to pieces", "a shell tore a boy to pieces": people are killed, things destroyed by it."""
    c = chunks[v]
    if c.voice == "passive" and chunks[v + 1].head == "apart":
        to = v + 1
    else:
        to = next((k for k in range(v + 1, min(v + 4, len(chunks) - 1)) if chunks[k].head == "to"), -1)
        if to < 0 or chunks[to + 1].head not in _PIECES:
            return set()
    what = _head_before(chunks, v) if c.voice == "passive" or to == v + 1 else chunks[v + 1]
    if what is None or what.kind != "NG" or (c.voice != "passive" and to == v + 1):
        return set()
    people = any(m.kind in ("generic", "force", "person", "office") for m in what.mentions) or what.pron
    _act(c, "tear apart", "kill" if people else "destroy")
    last = to + (chunks[to].head == "to")
    if to == v + 1:
        c.end = chunks[last].end
    return {to, last}


def _throat_cut(chunks: list[Chunk], v: int) -> set[int]:
    """ "The clerk was found with his throat slit": found dead."""
    for t in range(v + 2, min(v + _NEAR, len(chunks) - 1)):
        c = chunks[t]
        if c.kind == "X" and c.head in ".;":
            break
        if c.head in _THROATS and chunks[t + 1].kind == "VG" and chunks[t + 1].head in _CUT:
            _act(chunks[v], "find dead", "kill")
            return set(range(v + 1, t + 2))
    return set()


_FINDING: Final = frozenset(("find", "discover"))
_THROATS: Final = frozenset(("throat", "throats"))
_CUT: Final = frozenset(("cut", "slit", "slashed", "sliced"))
_NEAR: Final = 12
"""Chunks behind the verb within which it is told how somebody was found."""
