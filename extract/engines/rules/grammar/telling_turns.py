"""Reads the turns of phrase by which somebody tells something as the verb or the preposition that they stand for.

"Brought word that", "made clear that", "let the press know" are verbs of saying; "on the word of X", "going by X" and
"in X's version" are "according to X".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.telling_verbs import may_speak
from extract.engines.rules.vocabulary.triggers import Verb
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk
    from extract.engines.rules.vocabulary.triggers import Triggers

_PHRASES: Final = listed("telling_phrases")
"""Verb and the nouns or adjectives behind it that together say something: "bring+word"."""
_LEMMAS: Final = frozenset(x.partition("+")[0] for x in _PHRASES)
_LAYING_CLAIM: Final = frozenset((("lay", "claim"), ("put", "name"), ("put", "names"), ("sign", "name")))
"""Verb and noun that before "to" mean that one did it: "laid claim to the bombing"."""
_LAYING: Final = frozenset(verb for verb, _ in _LAYING_CLAIM)
_LONG: Final = 5
"""Chunks behind a verb within which the last word of such a phrase stands."""
_ON_WHOSE: Final = listed("word_of") | listed("reckoned")
_BEFORE: Final = frozenset(("on", "in", "by", "from", "per", "upon"))
_OF: Final = frozenset(("of", "from", "by"))
_GOING_BY: Final = frozenset(("going", "judging", "reckoning"))
_DENYING: Final = listed("denying_words")
_DENIED: Final = listed("denied_words")
_CALLING: Final = listed("calling_so")
_FALSE: Final = listed("called_false")
_PAPERS: Final = listed("papers") | {"reports", "statements", "records", "documents"}
_ONE: Final = frozenset(("one", "we", "you"))
_BESIDES: Final = frozenset(("further", "likewise", "therein"))
_GATHERED: Final = frozenset(
    ("hear", "learn", "gather", "know", "tell", "say", "report", "establish", "understand")
)
_PLAIN: Final = frozenset(("the", ""))
_DOUBTS: Final = frozenset(("doubt", "doubts"))
"""What there is none of where somebody is sure: "has no doubt that"."""


def telling_turns(chunks: list[Chunk], triggers: Triggers) -> set[int]:
    """Gives such turns the word that they stand for; returns which chunks become part of it."""
    drop: set[int] = set()
    for k, c in enumerate(chunks):
        if c.kind == "VG":
            if c.verb is not None and (c.verb.lemma in _LEMMAS or c.verb.lemma in _LAYING):
                drop |= _phrase(chunks, k, c.verb)
            if c.verb is not None and (not _DENYING.isdisjoint(_stems(c.head)) or _called_false(chunks, k)):
                _denied(chunks, k, c.verb)
            if c.head in _GOING_BY:
                drop |= _going_by(chunks, k, triggers)
            drop |= _cut_besides(chunks, k)
            if c.verb is not None and c.cls != "say" and c.head in _COUNTING:
                _gave_count(chunks, k, c.verb, triggers)
        elif c.kind == "NG":
            if c.head in _GOING_BY and len(c.words) == 1:
                drop |= _going_by(chunks, k, triggers)
        elif c.kind == "P" and c.head in _BEFORE:
            drop |= _on_word_of(chunks, k, triggers) or _from_what(chunks, k)
        elif c.kind == "C" and c.head == "if":
            drop |= _if_believed(chunks, k)
    return drop


def _phrase(chunks: list[Chunk], v: int, verb: Verb) -> set[int]:
    """Makes "brought word that", "let the press know" a verb of saying."""
    if chunks[v].voice == "passive" and chunks[v].aux:
        return set()
    if (verb.lemma, chunks[v + 1].head if v + 2 < len(chunks) else "") in _LAYING_CLAIM:
        if chunks[v + 2].head != "to":
            return set()
        _say(chunks[v], verb, "claim")
        return {v + 1, v + 2}
    if verb.lemma == "let":
        return _let_know(chunks, v, verb)
    said, steps = verb.lemma, list[int]()
    for k in range(v + 1, min(v + 1 + _LONG, len(chunks) - 1)):
        c = chunks[k]
        if c.kind == "D":
            continue
        if c.kind not in ("NG", "P", "VG", "A") or (c.figure is not None and c.head not in _DOUBTS):
            return set()
        said = f"{said}+{c.head}"
        steps.append(k)
        if said in _PHRASES and chunks[k + 1].head == "that":
            _say(chunks[v], verb, "say")
            return set(steps)
    return set()


def _let_know(chunks: list[Chunk], v: int, verb: Verb) -> set[int]:
    """Makes "let the agency know" the same as "told the agency"."""
    if v + 2 >= len(chunks) or chunks[v + 1].kind != "NG" or chunks[v + 2].head != "know":
        return set()
    _say(chunks[v], verb, "tell")
    return {v + 2}


def _stems(head: str) -> tuple[str, ...]:
    """What a form of a verb that no list has may be a form of."""
    return (
        head,
        head.removesuffix("ed"),
        head.removesuffix("d"),
        head.removesuffix("es"),
        head.removesuffix("s"),
    )


def _called_false(chunks: list[Chunk], v: int) -> bool:
    """Whether something is called a lie at the verb `v`: "branded the report a fabrication"."""
    if _CALLING.isdisjoint(_stems(chunks[v].head)):
        return False
    behind = chunks[v + 2 : v + 6]
    end = next((k for k, c in enumerate(behind) if c.kind in ("VG", "C")), len(behind))
    return any(not _FALSE.isdisjoint(c.words or (c.head,)) for c in behind[:end])


def _denied(chunks: list[Chunk], v: int, verb: Verb) -> None:
    """Makes "dismissed the claim" the same as "denied the claim"."""
    c = chunks[v]
    k = v + 2 if v + 1 < len(chunks) and chunks[v + 1].head == "aside" else v + 1  # "brushed aside the claim"
    if k + 2 < len(chunks) and chunks[k].head == "as" and chunks[k + 1].head in _FALSE:
        k += 2  # "dismissed as false a rebel claim"
    what = chunks[k] if k < len(chunks) else None
    if (
        what is None
        or what.kind not in ("NG", "VG")
        or what.head not in _DENIED
        or c.voice in ("inf", "passive")
    ):
        return
    c.act(Verb("deny", "say", verb.forms))
    if c.voice == "bare":
        c.voice = "active"


def _say(c: Chunk, verb: Verb, lemma: str) -> None:
    c.act(Verb(lemma, "say", verb.forms))
    if c.voice in ("bare", "passive"):
        c.voice = "active"


def _gave_count(chunks: list[Chunk], v: int, verb: Verb, triggers: Triggers) -> None:
    """Makes verbs of saying of "lowered the toll to 35", "stuck to 26", "knew of 13", "has the toll at 31"."""
    if v + 2 >= len(chunks) or chunks[v].neg or not v or not _speaker(chunks, v, triggers):
        return
    c, first, behind = chunks[v], chunks[v + 1], chunks[v + 2]
    if c.head in _HOLDING:
        said = first.head in ("to", "of", "by") and _count(behind)
    else:
        toll = first.kind == "NG" and (first.head in _TOLLS or "toll" in first.words)
        amended = first.head == "to" and _count(behind) and verb.lemma != "have"
        said = amended or (
            toll and behind.head in (("at",) if verb.lemma == "have" else ("to", "from", "of", "for", "by"))
        )
    if said and (c.voice != "passive" or not c.aux):
        _say(c, verb, "revise")


def _speaker(chunks: list[Chunk], v: int, triggers: Triggers) -> bool:
    """Whether somebody who may speak stands before the verb at `v`, an aside on him between commas left out."""
    for k in range(v - 1, max(-1, v - 7), -1):
        c = chunks[k]
        if c.kind == "NG" and c.figure is None and may_speak(c, triggers):
            return True
        if c.kind not in ("NG", "X", "P", "A") or c.head in (";", "."):
            return False
    return False


def _count(c: Chunk) -> bool:
    return c.kind == "NG" and c.figure is not None and not c.words


_HOLDING: Final = frozenset(
    ("stuck", "sticks", "stick", "kept", "keeps", "held", "holds", "knew", "knows", "know", "stood")
)
_COUNTING: Final = _HOLDING | {
    "lowered", "lowers", "raised", "raises", "reduced", "cut", "amended", "amends", "upped", "has", "have", "had",
}  # fmt: skip
_TOLLS: Final = frozenset(("toll", "number", "figure", "count", "tally", "dead"))


def _cut_besides(chunks: list[Chunk], v: int) -> set[int]:
    """Cuts "further" off the noun group before a verb: "The mayor further stated"."""
    before = chunks[v - 1] if v else None
    if before is None or before.kind != "NG" or before.head not in _BESIDES:
        return set()
    if len(before.words) < 2:
        return {v - 1}  # "…, further stated the note"
    before.end -= len(before.head) + 1
    before.words = before.words[:-1]
    before.head = before.words[-1]
    before.mentions = [m for m in before.mentions if m.end <= before.end]
    return set()


def _opens(chunks: list[Chunk], k: int) -> bool:
    """Whether a phrase stands apart: first in its sentence or clause, or behind a comma."""
    return k == 0 or chunks[k - 1].head in (",", ";", "(", "-", "–", "—", "that", "and", "but")


def _according(chunks: list[Chunk], first: int, last: int) -> set[int]:
    """Makes the chunks from one to another "according to"; returns those that are left over."""
    led, to = chunks[first], chunks[last]
    led.kind, led.head, led.words, led.mentions, led.det, led.cls, led.verb = (
        "P",
        "according",
        [],
        [],
        "",
        "",
        None,
    )
    to.kind, to.head, to.words, to.mentions, to.det, to.cls, to.verb = "P", "to", [], [], "", "", None
    led.voice = to.voice = ""
    return set(range(first + 1, last))


def _named(chunks: list[Chunk], k: int) -> bool:
    """Whether somebody who is named or described stands at `k`, and no count."""
    return k < len(chunks) and chunks[k].kind == "NG" and chunks[k].figure is None


def _on_word_of(chunks: list[Chunk], k: int, triggers: Triggers) -> set[int]:
    """ "Nine died, on the word of the mayor", "In the version of the army, nine died"."""
    if k + 3 >= len(chunks) or not _opens(chunks, k):
        return set()
    noun = chunks[k + 1]
    if noun.head not in _ON_WHOSE or noun.det not in _PLAIN or noun.mentions or noun.figure is not None:
        return set()
    if chunks[k].head == "on" and noun.head == "account":
        return set()  # "on account of the army"
    if chunks[k + 2].head not in _OF or not may_speak(chunks[k + 3], triggers):
        return set()
    return _according(chunks, k, k + 2)


def _heard_from(chunks: list[Chunk], k: int) -> int:
    """The word before those from whom something was heard: "what was heard from"; -1: nothing is told of that."""
    if k + 3 >= len(chunks) or chunks[k].words != ["what"] or chunks[k + 2].head not in _OF:
        return -1
    verb = chunks[k + 1].verb
    heard = (
        verb is not None
        and verb.lemma in _GATHERED
        and chunks[k + 1].kind == "VG"
        and bool(chunks[k + 1].aux)
    )
    return k + 2 if heard and _named(chunks, k + 3) else -1


def _from_what(chunks: list[Chunk], k: int) -> set[int]:
    """ "From what was learned from the mayor, nine died", "by what was known from residents"."""
    if not _opens(chunks, k) or (last := _heard_from(chunks, k + 1)) < 0:
        return set()
    return _according(chunks, k, last)


def _going_by(chunks: list[Chunk], k: int, triggers: Triggers) -> set[int]:
    """ "Going by police reports, nine died", "judging by what was heard from residents"."""
    if not _opens(chunks, k) or k + 2 >= len(chunks) or chunks[k + 1].head not in ("by", "from", "on"):
        return set()
    if (last := _heard_from(chunks, k + 2)) >= 0:
        return _according(chunks, k, last)
    who = chunks[k + 2]
    told = (
        who.head in _PAPERS
        or who.head in triggers.sources
        or (bool(who.mentions) and who.head not in _ON_WHOSE)
    )
    if not told or not _named(chunks, k + 2):
        return set()
    return _according(chunks, k, k + 1)


def _if_believed(chunks: list[Chunk], k: int) -> set[int]:
    """ "If one is to believe the army, nine died"."""
    if k + 4 >= len(chunks) or chunks[k + 1].head not in _ONE or chunks[k + 2].kind != "VG":
        return set()
    verb = chunks[k + 3].verb
    trusted = (
        verb is not None and verb.lemma in ("believe", "trust", "credit") and chunks[k + 3].voice == "inf"
    )
    return _according(chunks, k, k + 3) if trusted and _named(chunks, k + 4) else set()
