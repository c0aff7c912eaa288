"""Victims whom no list knows, by what the text calls them: "a conductor", "the head of the bank", "a sergeant".

Whoever is counted as killed, hurt or taken is somebody. A noun group that counts people and names no actor becomes a
mention: officers by rank are of their force, those who may be anybody's men are left open, all others are civilians.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.crafts import crew_of_forces
from extract.engines.rules.vocabulary.actor_types import AGED, FIGHTING
from extract.engines.rules.vocabulary.finding import Mention
from extract.engines.rules.vocabulary.lexicon import simplify
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.items import Chunk
    from extract.engines.rules.losses.losses import Loss
    from extract.engines.rules.scenes.events import Event

_OPEN: Final = listed("anybodys_men")
"""Nouns of people who may be of any side: "a guard", "two recruits", "a commander"."""
_LEADING: Final = listed("leading_offices")
"""Nouns that tell who a man is only with what he leads: "the head of the bank", "a union leader"."""
_OF_CIVILIANS: Final = listed("civil_bodies")
_RANKS: Final = listed("army_ranks")
_NOUNS: Final = listed("further_people")
_ENDINGS: Final = ("er", "or", "ist", "man", "men", "woman", "women", "ian", "ess", "eer", "ee")
_ARMED: Final = listed("armed_bodies") | listed("armed_units")
_WARLIKE: Final = listed("group_adjectives")
"""Words before a body that bears arms: "a member of the rebel alliance"."""
_CIVIL_AGAIN: Final = frozenset(("retired", "former", "ex", "ex-", "ship", "team", "barangay"))
"""Words before a rank that make of it a civilian's."""
_NO_SOLDIER: Final = frozenset(("police", "gendarmerie", "prison", "fire", "guard"))
_THEIRS: Final = frozenset(("its", "their", "our", "his", "her"))
_HURT: Final = ("killed", "wounded", "killed_or_wounded", "captured", "missing")


def describe_victims(a: Analysis) -> None:
    """Gives the noun groups of losses that name nobody mentions of their own."""
    for s in a.sentences:
        for loss in s.losses:
            if _hurts(loss):
                for i in (loss.noun, *loss.also):
                    if i >= 0 and crew_of_forces(s.chunks, s.chunks[i]):
                        _of_army(a, s, s.chunks[i])
                    _plain_people(a, s.chunks, i)
                    meant = _meant(s.chunks, i) if s.chunks[i].head in ("him", "her") else i
                    _describe(a, s, loss, meant)
        for v in s.verbs:
            c = s.chunks[v]
            if c.verb is not None and c.verb.lemma in _BY_HAND and not c.neg:
                for i in c.patients:
                    if s.chunks[i].kind == "NG" and s.chunks[i].det not in _THEIRS:
                        _maltreated(a, s, i)


_BY_HAND: Final = frozenset(
    ("beat", "whip", "flog", "rape", "gang-rape", "rob", "stab", "torture", "pepper-spray")
)
"""What is done to people, counted or not: "beat two olive pickers"."""


def _maltreated(a: Analysis, s: Sentence, i: int) -> None:
    c = s.chunks[i]
    plain = not c.mentions and c.head not in _OPEN and c.head not in _LEADING and c.head not in _RANKS
    if plain and is_person(a, s, c):
        m = put_mention(a, s, c, c.end - len(c.head), c.end)
        put_actor(a, m, _key(a, m), None)


def _plain_people(a: Analysis, chunks: list[Chunk], i: int) -> None:
    """Makes "12 individuals" who were hurt civilians: the word says nothing of them, nor that they bear arms."""
    c = chunks[i]
    m = c.head_mention
    if m is None or m.kind != "generic" or m.text.lower() not in _INDIVIDUALS or len(c.words) > 1:
        return
    if chunks[i + 1 : i + 2] and chunks[i + 1].head == "who":
        return  # "two individuals who, the police say, were setting up a bomb"
    m.type, m.key = "civilians", "civ"
    a.index.move(m, _key(a, m), "civilians")
    if (actor := a.index.of(m)) is not None:
        a.types[actor] = "civilians"


_INDIVIDUALS: Final = frozenset(("individuals", "individual"))


def describe_late(a: Analysis, e: Event) -> list[str]:
    """Those hurt in an attack on nobody that is named, who may else be of any side: "killing two guards"."""
    if e.cues.get("battle") or e.cues.get("clash"):
        return []
    for f in e.frames:
        for loss in f.losses:
            c = f.sentence.chunks[loss.noun] if loss.noun >= 0 else None
            if c is None or not _hurts(loss) or c.mentions or c.head not in _LATE or c.det in _THEIRS:
                continue
            m = put_mention(a, f.sentence, c, c.end - len(c.head), c.end)
            put_actor(a, m, _key(a, m), None)
            actor = a.index.of(m)
            return [actor] if actor is not None else []
    return []


def _hurts(loss: Loss) -> bool:
    """Whether a loss counts people who are not told to be somebody's."""
    return loss.people and loss.kind in _HURT and loss.value.low != 0 and not loss.owner


_LATE: Final = frozenset(("guard", "guards", "man", "native", "natives"))


def _meant(chunks: list[Chunk], i: int) -> int:
    """Whom "him" stands for: the last man at whom something was aimed: "opened fire on a notary, killing him"."""
    for k in range(i - 1, max(0, i - 12), -1):
        c = chunks[k]
        aimed = chunks[k - 1].kind == "VG" or chunks[k - 1].head in ("on", "at", "upon", "against")
        if c.kind == "NG" and aimed and c.det in ("a", "an", "the") and c.figure is None:
            return k
    return i


def _describe(a: Analysis, s: Sentence, loss: Loss, i: int) -> None:
    c = s.chunks[i]
    if c.kind != "NG" or c.pron or not c.words or c.det in _THEIRS or loss.rule.startswith("suspect"):
        return
    if any(m.kind in ("force", "generic", "person", "media") for m in c.mentions):
        return
    if c.head in _OPEN or (c.figure is not None and c.figure.end >= c.end):
        return
    if not 0 <= loss.verb < i and _introduces(s.chunks, i):
        return
    if c.head in _RANKS and _CIVIL_AGAIN.isdisjoint(c.words):
        if _NO_SOLDIER.isdisjoint(c.words):
            _of_army(a, s, c)
        return
    end = _led(s.chunks, i) if is_person(a, s, c) else -1
    if end < 0:
        return
    m = c.head_mention
    if m is None or m.kind != "office" or end > c.end:
        begin = c.end - len(c.head)
        m = put_mention(a, s, c, begin, max(end, c.end))
    elif a.index.key_of(m) is not None:
        return  # an office of a body
    if "police" in c.words:
        of_police(a, m)
        return
    m.kind, m.type, m.key = "generic", "civilians", "civ"
    put_actor(a, m, _key(a, m), None)


def is_person(a: Analysis, s: Sentence, c: Chunk) -> bool:
    """Whether a noun is of people by the lexicon, by its ending, or by what stands in a list of such nouns."""
    m = c.head_mention
    if m is not None and m.kind == "office":
        return True
    if c.head.endswith(AGED):
        return True  # "a 40-year-old was shot"
    at = c.end - len(c.head)
    name = a.text[at].isupper() and at != s.start
    if not c.head.isalpha() or name or c.head in a.lexicon_words:
        return False
    return c.head in _NOUNS or c.head in _LEADING or c.head.removesuffix("s").endswith(_ENDINGS)


def _introduces(chunks: list[Chunk], i: int) -> bool:
    """Whether a name follows for whom the noun stands: "the former minister and radio host, NAME"."""
    for k in range(i + 1, min(i + 6, len(chunks))):
        c = chunks[k]
        if c.kind == "NG" and any(m.kind == "person" for m in c.mentions):
            return chunks[k - 1].head == ","
        if not (c.head in (",", "and", "of") or (c.kind == "NG" and c.det not in ("a", "an"))):
            return False
    return False


def _led(chunks: list[Chunk], i: int) -> int:
    """Where the words end that say who a man is; -1: these leave open whether he was a fighter."""
    c = chunks[i]
    if c.head not in _LEADING:
        return c.end
    of = chunks[i + 2] if i + 2 < len(chunks) and chunks[i + 1].head in ("of", "for") else None
    if of is not None and of.kind == "NG" and not of.pron:
        armed = of.head in _ARMED or not _WARLIKE.isdisjoint(of.words)
        armed = armed or any(m.type in FIGHTING for m in of.mentions)
        return -1 if armed else of.end
    return c.end if not _OF_CIVILIANS.isdisjoint(c.words) else -1


def _of_army(a: Analysis, s: Sentence, c: Chunk) -> None:
    """ "A sergeant was killed": of the one force that the text names, else of the army of the country spoken of."""
    forces = {m.key: m for m in a.mentions if m.type == "state_forces" and a.index.of(m) is not None}
    actors = {a.index.of(m): m for m in forces.values()}
    if len(actors) > 1:
        return
    code = a.index.context.at(c.start)
    key = f"army:{code or '?'}"
    for actor, known in actors.items():
        if a.index.branch_of(actor or "") == "police":
            return
        key, code = a.index.key_of(known) or key, known.country or code
    m = put_mention(a, s, c, c.end - len(c.head), c.end)
    m.type, m.key = "state_forces", "army:"
    put_actor(a, m, key, code)


def of_police(a: Analysis, m: Mention) -> None:
    """ "A provincial police chief was killed": an office, but no civilian's; he is one of the police."""
    named = next((x for x in a.mentions if x.key == "police:" and a.index.of(x) is not None), None)
    code = a.index.context.at(m.start)
    key = a.index.key_of(named) if named is not None else None
    m.kind, m.type, m.key = "generic", "state_forces", "police:"
    put_actor(a, m, key or f"police:{code or '?'}", code)


def put_mention(a: Analysis, s: Sentence, c: Chunk, start: int, end: int) -> Mention:
    """Adds a mention in place of what is named within it."""
    text = a.text[start:end]
    m = Mention(start, end, text, "generic", "civilians", None, "civ", text, text)
    c.mentions = [*(x for x in c.mentions if x.end <= start), m]
    for known in (s.mentions, a.mentions):
        at = bisect_left(known, start, key=_start)
        known[at : bisect_left(known, c.end, key=_start)] = [m]
    return m


def _start(m: Mention) -> int:
    return m.start


def _key(a: Analysis, m: Mention) -> str:
    """One group of victims in an article, in a digest one for each item."""
    return f"civ:{simplify(m.text)}@{a.index.context.line(m.start)}" if a.index.context.digest else "civ"


def put_actor(a: Analysis, m: Mention, key: str, country: str | None) -> None:
    """Makes a mention one of the actor of a key, with the mention's type."""
    type_ = m.type or "civilians"
    a.index.put(key, type_, country, m)
    if (actor := a.index.of(m)) is not None:
        a.types[actor] = type_
