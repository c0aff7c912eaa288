"""Tells verbs of what is done again and again, or is only announced, from those of an engagement.

"Those who murder mayors", "our people, who are bombed": in prose the simple present tells no single deed, unless a day
or a count stands with it. Headlines, which tell the news in it, have no such clauses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_HYPOTHETICAL: Final = listed("hypothetical")
_NOW: Final = frozenset(("is", "are"))
_WHOSE: Final = frozenset(("they", "we", "those", "these", "who", "that", "which"))
_KEEPING: Final = frozenset(("continue", "keep", "go", "start", "begin", "resume", "plan", "refuse", "stop"))


def no_deed(s: Sentence, v: int) -> bool:
    """Whether the verb of violence at `v` tells a habit, or what is only announced."""
    c = s.chunks[v]
    if c.cls in _OFTEN_DONE and over_time(s, v):
        return True
    if c.cls not in _VIOLENT:
        return False
    closing = c.verb is not None and c.verb.lemma in _CLOSING_IN
    if _could(s, v) or (closing and (c.voice == "inf" or (c.voice == "ing" and not (s.dates or s.losses)))):
        return True
    base = not c.aux and c.voice == "active" and c.verb is not None and "base" in c.verb.forms
    return habitual(s, v) or ((base or c.voice == "inf") and announced(s.chunks, v))


def _could(s: Sentence, v: int) -> bool:
    """Whether an infinitive only says what somebody is able or ready to do: "were still able to strike at will"."""
    c = s.chunks[v]
    return c.voice == "inf" and v > 0 and s.chunks[v - 1].head in _ABLE and not s.dates and not s.losses


_ABLE: Final = frozenset(
    ("able", "unable", "capable", "ready", "willing", "unwilling", "determined", "likely", "unlikely", "free", "eager",
    "keen", "poised", "prepared", "ability", "capacity", "capability", "right", "intention", "desire")
)  # fmt: skip


_CLOSING_IN: Final = frozenset(("besiege", "encircle"))
"""What is but an aim as long as somebody only tries to do it, and a state while it lasts: "the latest attempt to
besiege them", "holds the east, besieging 900 people there".
"""
_VIOLENT: Final = frozenset(
    ("attack", "storm", "ambush", "bomb", "shell", "airstrike", "abduct", "kill", "wound", "destroy")
)


def habitual(s: Sentence, v: int) -> bool:
    """Whether the verb group at `v` tells a habit: in the simple present, in a clause of "who", "that" or "they"."""
    chunks = s.chunks
    if s.dates or any(x.people and x.value.low not in (None, 0) and x.value.start >= 0 for x in s.losses):
        return False
    if not s.lows.isdisjoint(_SPARED) and "when" in s.lows:
        return False  # "The mayor escapes injury when his convoy is attacked"
    k = _first_of_list(chunks, v)
    return _present(chunks[k]) and _in_clause(chunks, k)


_SPARED: Final = listed("harm_escaped") - {"death", "harm", "assassination"} | {"survives"}
"""How it ended for him on whom a single blow fell, told in the present."""


def _present(c: Chunk) -> bool:
    """Whether a verb group stands in the simple present: "murder", "attacks", "are bombed"."""
    if c.verb is None or c.neg:
        return False
    if c.voice == "passive":
        return len(c.aux) == 1 and c.aux[0] in _NOW
    return c.voice == "active" and not c.aux and "past" not in c.verb.forms and "part" not in c.verb.forms


def _in_clause(chunks: list[Chunk], v: int) -> bool:
    first = min((*chunks[v].subject, v))
    before = chunks[v - 1] if v else None
    if before is not None and before.kind == "R":
        return True
    if first < v and chunks[first].head in _WHOSE:
        return True
    led = chunks[first - 1] if first else None
    return led is not None and (led.kind == "R" or led.head in ("that", "while", "when", "if", "because"))


def _first_of_list(chunks: list[Chunk], v: int) -> int:
    """The verb that a list of verbs begins with, which has the tense for all: "are bombed, jailed, and murdered"."""
    k = v
    while (
        k > 1
        and not chunks[k].aux
        and chunks[k - 1].kind in ("C", "X")
        and chunks[k - 1].head in (",", "and", "or")
    ):
        j = k - 2 if chunks[k - 1].kind == "C" and chunks[k - 2].head == "," else k - 1
        if j < 1 or chunks[j - 1].kind != "VG":
            break
        k = j - 1
    return k


def announced(chunks: list[Chunk], v: int) -> bool:
    """Whether the infinitive at `v` hangs on what only will be: "will continue to attack, ambush and burn"."""
    k = v
    while k > 0 and k > v - _FAR:
        k -= 1
        c = chunks[k]
        if c.kind == "VG" and c.voice != "inf" and (c.aux or c.head in _KEEPING):
            return any(x in _HYPOTHETICAL for x in c.aux)
        if c.kind == "R" or (c.kind == "X" and c.head != ","):
            return False
    return False


_FAR: Final = 12


def at_large(s: Sentence, i: int) -> bool:
    """Whether a noun names a kind of deed and no single one: bare, of nobody, on no day."""
    chunks = s.chunks
    c = chunks[i]
    bare = len(c.words) < 2 or (i and chunks[i - 1].head in _GUILTY)  # "guilty of terrible murder"
    if c.head not in _EVILS or c.det or not bare or c.mentions or c.figure is not None or s.dates:
        return False
    return not (i + 1 < len(chunks) and chunks[i + 1].kind == "P")


_GUILTY: Final = frozenset(("of", "against", "through"))
_EVILS: Final = frozenset(
    (
        "kidnapping",
        "kidnappings",
        "murder",
        "murders",
        "assassination",
        "assassinations",
        "massacres",
        "bombings",
    )
)
"""Deeds that are spoken of at large where they stand bare: "we condemn terrorism, kidnapping, and murder"."""


def of_a_kind(chunks: list[Chunk], v: int) -> bool:
    """Whether the participle at `v` tells of what kind somebody is one: "one of several militias fighting the army"."""
    c = chunks[v]
    i = c.subject[0] if len(c.subject) == 1 and not c.aux and c.voice == "ing" else -1
    return (
        1 < i == v - 1
        and chunks[i - 1].head == "of"
        and chunks[i - 2].head in ("one", "some", "many", "most")
    )


def of_the_war(s: Sentence, v: int) -> bool:
    """Whether the verb of fighting at `v` tells what goes on in a land all the time: "as troops battle the X", "the Y,
    who have been fighting the army", "a militia fighting the rebels". A day, a count or a town makes it news.
    """
    chunks = s.chunks
    c = chunks[v]
    lasting = _present(c) or c.aux[:1] in _GOING_ON or (c.voice == "ing" and not c.aux)
    if not lasting or c.voice == "passive" or not s.lows.isdisjoint(_OURS):
        return False
    if any(d.when is not None and d.when.precision == "day" for d in s.dates):
        return False
    if any(x.people and x.value.low for x in s.losses):
        return False
    begin = next((k + 1 for k in range(v - 1, -1, -1) if _ends_clause(chunks[k])), 0)
    end = next((k for k in range(v + 1, len(chunks)) if _ends_clause(chunks[k])), len(chunks))
    return not any(m.kind == "place" and m.head in _SPOTS for x in chunks[begin:end] for m in x.mentions)


def over_time(s: Sentence, v: int) -> bool:
    """Whether the verb at `v` tells behind the news what somebody has done over time, to nobody in particular: "the X,
    who have overrun large parts of the country", "rebels have attacked journalists before".
    """
    chunks = s.chunks
    c = chunks[v]
    if s.index < _LEAD or c.aux[:1] not in _HAS or c.voice != "active" or not s.lows.isdisjoint(_OURS):
        return False
    if c.neg or not c.object or any(x.people and x.value.low for x in s.losses):
        return False
    if any(d.when is not None and d.when.precision in ("day", "week") for d in s.dates):
        return False
    struck = [chunks[k] for k in c.object]
    if any(
        x.det or x.figure is not None or (not x.head.endswith("s") and x.head not in _LAND) for x in struck
    ):
        return False
    if any(m.kind in ("force", "place", "person") for x in struck for m in x.mentions):
        return False
    end = next((k for k in range(v + 1, len(chunks)) if _ends_clause(chunks[k])), len(chunks))
    return not any(m.kind == "place" and m.head in _SPOTS for x in chunks[v:end] for m in x.mentions)


def since_then(s: Sentence, v: int) -> bool:
    """Whether the verb at `v` only tells from when on something is so: "calm since it was retaken from X in 2017"."""
    chunks = s.chunks
    if not s.index or "since" not in s.heads or any(x.people and x.value.low for x in s.losses):
        return False
    k = v - 1
    while k > 0 and chunks[k].head != "since" and chunks[k].kind != "VG" and v - k < _FAR:
        k -= 1
    if k < 1 or chunks[k].head != "since":
        return False
    begin = chunks[k].start
    return any(
        d.start > begin and d.when is not None and d.when.precision in ("month", "year") for d in s.dates
    )


_OFTEN_DONE: Final = frozenset(
    ("attack", "storm", "kill", "take", "seize", "abduct", "bomb", "shell", "ambush")
)
_HAS: Final = (("has",), ("have",), ("'ve",))
_LAND: Final = frozenset(("territory", "much", "ground", "land", "countryside"))
_LEAD: Final = 2
"""Sentences of a text in which the news may well be told in the perfect."""


def _ends_clause(c: Chunk) -> bool:
    return (c.kind == "VG" and c.voice in ("active", "passive")) or c.kind == "R"


_GOING_ON: Final = (("has",), ("have",), ("'ve",), ("is",), ("are",), ("'re",))
_OURS: Final = frozenset(("us", "our", "we", "my", "i"))
_SPOTS: Final = frozenset(("town", "site"))
