"""Whom "he" or "him" means where no name is told: "A policeman was walking home when gunmen shot him"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.vocabulary.finding import Mention

ONE: Final = frozenset(("he", "him", "she", "her"))
_NOT_ONE: Final = listed("crowd_nouns") | listed("collective") | listed("bodies_of_men")
_DETS: Final = ("a", "an", "the", "another", "")
_HURTING: Final = frozenset(("kill", "wound", "attack", "storm", "ambush", "abduct", "bomb", "shell"))
_HIT: Final = _HURTING | {"die", "capture", "take", "seize", "vanish"}
_AT: Final = frozenset(("at", "on", "upon", "for", "against"))


def hit_alone(s: Sentence, c: Chunk) -> bool:
    """Whether a pronoun is of one person to whom something was done: "shot him", "fired at him", "he was killed"."""
    if not c.pron or c.head not in ONE:
        return False
    i = s.chunks.index(c)
    before = s.chunks[i - 1] if i else c
    if before.kind == "P":
        return before.head in _AT
    for v in s.verbs:
        verb = s.chunks[v]
        if i in verb.object and verb.cls in _HIT:
            return True
        if i in verb.subject and (
            verb.cls in ("die", "vanish") or (verb.voice == "passive" and verb.cls in _HIT)
        ):
            return True
    return False


def one_before(sentences: list[Sentence], s: Sentence, c: Chunk) -> Mention | None:
    """The nameless one of whom a text has told before a pronoun, here or in the sentence before; None where it names a
    person there who does not only speak, or tells of nobody alone.
    """
    for told in (s, *([sentences[s.index - 1]] if s.index else ())):
        if told is not s and told.block != s.block and told.index + 1 != s.index:
            return None
        spoken = [v.own for x in told.scopes for v in x.voices]
        if any(m.kind == "person" and not _within(m, spoken) and m.start < c.start for m in told.mentions):
            return None
        ones = [x for k, x in enumerate(told.chunks) if x.start < c.start and _alone(told, k, spoken)]
        hit = [x for x in ones if not _struck(told, x)]
        if ones:
            m: Mention | None = (hit or ones)[-1].head_mention
            return m
    return None


def _within(m: Mention, spoken: list[tuple[int, int]]) -> bool:
    return any(begin <= m.start < end for begin, end in spoken)


def _alone(s: Sentence, k: int, spoken: list[tuple[int, int]]) -> bool:
    """Whether a noun group is of one person by what he is: "a policeman", "the driver of the bus"."""
    c = s.chunks[k]
    m = c.head_mention
    if (
        c.kind != "NG"
        or m is None
        or m.kind not in ("generic", "force")
        or m.end != c.end
        or _within(m, spoken)
    ):
        return False
    if c.det not in _DETS or (c.det == "" and c.figure is None) or c.head in _NOT_ONE:
        return False
    if c.figure is not None and (c.figure.low, c.figure.high) != (1, 1):
        return False
    if c.head.endswith(("s", "men", "people", "women", "children", "troops")) or m.type in (
        "government",
        "media",
    ):
        return False
    acting = any(k in (*x.subject, *x.object, *x.agent) for x in s.chunks if x.kind == "VG")
    return acting or (k > 0 and s.chunks[k - 1].head in _AT)


def _struck(s: Sentence, c: Chunk) -> bool:
    """Whether somebody is the one who hurt others: "was shot by a gunman"."""
    i = s.chunks.index(c)
    return any(x.cls in _HURTING and i in x.doers and x.patients != [i] for x in s.chunks if x.kind == "VG")


def post_in_party(c: Chunk) -> bool:
    """Whether a noun group says of one person what he is in a party told behind it: "a military commander of the X"."""
    m = c.head_mention
    return m is not None and m.kind == "office" and c.det in ("a", "an", "another") and c.head in _LEADING


_LEADING: Final = frozenset(("commander", "leader", "chief", "emir", "official", "operative", "figure"))


def once_served(a: Analysis, hit: Mention) -> bool:
    """Whether a text calls somebody a former officer, wherever it speaks of him: "General X" later on."""
    same = (m for m in a.mentions if m.kind == "person" and m.key == hit.key)
    return any(_FORMER.search(a.text[max(0, m.start - _BEFORE) : m.start]) for m in (hit, *same))


_BEFORE: Final = 80
"""More characters than stand between "former" and the name."""
_FORMER: Final = lazy(r"(?i:\b(?:former|retired|ex|late)\b[^.,;\n]{0,60})$")


def struck_state(s: Sentence, main: Chunk, what: Chunk) -> bool:
    """Whether "they", whom forces of a state had hit, struck at these: "Police shot two men after they attacked a
    police station": not the police attacked it.
    """
    ours = [s.chunks[k] for k in (*main.subject, *what.object)]
    return len(ours) > 1 and all(any(m.type == "state_forces" for m in c.mentions) for c in ours)
