"""Who did it as a voice tells it in whatever words: "came under fire from X", "a mine laid by X", "fell to X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.control import Statement, done_by
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.roles.accusing import WORK
from extract.engines.rules.roles.event_bombs import ATTACKER_NOUNS
from extract.engines.rules.roles.frames import scope_at
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.attribution import Scope, Voice
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.scenes.events import Event

_TELLING: Final = 1.2
"""Weight from which a sentence says outright that somebody attacked."""


def told_doers(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Statement]:
    """Yields who attacked as a voice tells it in whatever words: "came under fire from X", "a mine laid by X"."""
    sides = r.sides[event.order]
    if not s.scopes or not sides.known:
        return
    frame = r.frame_of(event, s)
    if frame is not None and (frame.unknown_starter or frame.aggregate):
        return
    if frame is not None and ("take" in frame.cues or frame.outcome == "attackers"):
        return  # who took a place is told by a claim of its own kind
    weights = frame.attackers if frame is not None else {}
    doers = {x for x in sides.attackers if weights.get(x, 0) >= _TELLING}
    marked = {k for k, c in enumerate(s.chunks) if c.kind == "NG" and _marked(s.chunks, k)}
    seen: set[str] = set()
    given = _given(s) if doers or marked else set()
    for m in s.mentions if doers or marked else ():
        actor = r.a.index.of(m) if m.kind in ("force", "generic", "place") else None
        told = actor in doers or (actor in sides.attackers and _stands_in(s, marked, m))
        scope = scope_at(s, m.start) if told else None
        heard = scope is not None and scope.stance in ("asserts", "confirms")
        if actor is None or scope is None or not heard or m.head in ATTACKER_NOUNS:
            continue
        held = WORK.search(r.a.masked, s.start, m.start) or _HELD_FOR.match(r.a.masked, m.end, s.end)
        if frame is not None and actor in frame.blamed and not held:
            continue
        if any(
            m in s.chunks[i].mentions
            for v in s.verbs
            if hits_own(r, s, v, [actor])
            for i in s.chunks[v].subject
        ):
            continue
        if _stands_in(s, given, m) or not _acts(r, s, m) or only_counts(r, scope):
            continue
        for voice in scope.voices:
            own = voice.own[0] <= m.start < voice.own[1]
            summed = sums_up(voice) or (voice.head == "witnesses" and len(scope.voices) > 1)
            if own or voice.text in seen or summed or r.claimant(voice)[0] == actor:
                continue  # "sources, witnesses and a reporter said" sums up
            seen.add(voice.text)
            where = (max(scope.start, s.start), min(scope.end, s.end))
            text = r.a.text[m.start : m.end]
            yield done_by(voice, actor, text, where, "told-doers", m.start, scope.stance)


def hits_own(r: ClaimReader, s: Sentence, v: int, doers: list[str]) -> bool:
    """Whether those named strike at the very attackers for whom they are held: "A mob killed four of the gunmen"."""
    c = s.chunks[v]
    if c.voice != "active" or c.cls not in ("kill", "wound", "capture"):
        return False
    hit = [m for i in c.object for k in (i, i + 2) if k < len(s.chunks) for m in s.chunks[k].mentions]
    return any(r.a.index.of(m) in doers for m in hit)


def only_counts(r: ClaimReader, scope: Scope) -> bool:
    """Whether only how many were lost is somebody's word: "killing nine people by official count"."""
    last = scope.voices[-1].end if scope.voices else scope.at
    return scope.at - last < _WORD and r.a.masked[last : scope.at].strip() in _RECKONED


_WORD: Final = 20
"""More characters than one such word has."""
_RECKONED: Final = frozenset(("count", "tally", "estimate", "estimates", "reckoning"))


def _acts(r: ClaimReader, s: Sentence, m: Mention) -> bool:
    """Whether a party stands where who attacks does: "by X", "X had laid", "an X raid"; not "blamed on X", "met X"."""
    chunks = s.chunks
    i = next((k for k, c in enumerate(chunks) if c.kind == "NG" and c.start <= m.start < c.end), -1)
    if i < 0 or any(x.noun == i or i in x.also for x in s.losses):
        return False
    if r.frames.event_of(chunks[i]) is not None and m.end < chunks[i].end:
        return True
    if _marked(chunks, i):
        return True
    while i > 2 and chunks[i - 1].head == "of" and chunks[i - 2].kind == "NG":
        i -= 2  # "by members of the X"
    if _named_as_doers(chunks, i):
        return True
    doing = any(c.kind == "VG" and c.voice != "passive" and i in c.subject for c in chunks)
    return doing or (i > 0 and chunks[i - 1].head in ("by", "from"))


def _named_as_doers(chunks: list[Chunk], i: int) -> bool:
    """Whether the noun group at `i` is whom a clause names as those who did it: "those responsible are the X"."""
    if not i or chunks[i - 1].kind != "VG" or chunks[i - 1].head not in _ARE or chunks[i - 1].neg:
        return False
    return any(c.head in _DID_IT or "responsible" in c.words for c in chunks[max(0, i - 5) : i - 1])


_ARE: Final = ("is", "are", "was", "were", "being")
_DID_IT: Final = listed("who_did_it") | {"responsible"}


def _marked(chunks: list[Chunk], i: int) -> bool:
    """Whether the noun group at `i` is of those whose work it was: "at the hands of X", "fell to the bullets of X"."""
    while i > 2 and chunks[i - 1].head == "of" and chunks[i - 2].kind == "NG":
        if chunks[i - 2].head in _MARKS:
            return chunks[i - 2].head != "hands" or chunks[i - 3].head in (
                "at",
                "by",
            )  # not "in the hands of"
        i -= 2
    return i > 1 and chunks[i - 1].head == "to" and _lemma(chunks[i - 2]) == "fall"


_HELD_FOR: Final = lazy(
    r"[^.;]{0,30}? as (?:being )?(?:responsible|behind|the (?:likely )?(?:perpetrators?|culprits?|authors?))\b",
    re.I,
)
"""Behind those whom somebody points to: "pointed to the X as responsible"."""
_MARKS: Final = listed("marks_of_doers")


GIVEN: Final = frozenset(("after", "following", "amid", "since", "during"))
"""Behind these words an attack is taken as known; nobody says with it who did it."""


_OF_VICTIMS: Final = frozenset(("abduct", "kill"))
_ROUTINE: Final = wordset("operation operations patrol patrols search searches sweep sweeps")
"""What forces conduct in the course of their duty; no attack of theirs."""


def beside_the_point(c: Chunk, chunks: list[Chunk]) -> bool:
    """Whether a verb only tells who the victims are, or of a duty: "men kidnapped by X are free", "they
    conducted a search".
    """
    if c.voice in ("passive", "bare") and c.agent and not c.aux and c.cls in _OF_VICTIMS:
        v = chunks.index(c)
        joined = v > 0 and chunks[v - 1].kind == "C"  # "were tortured and killed by X"
        return not joined and not (c.cls == "kill" and _spoken_of(chunks, v))
    conducts = c.verb is not None and c.verb.lemma == "conduct"
    return conducts and any(chunks[i].head in _ROUTINE for i in c.object)


def foiled(chunks: list[Chunk], i: int) -> bool:
    """Whether the noun at `i` is of those whose attack was repelled: "foiled an attempt of the rebels"."""
    verb = next((c for c in reversed(chunks[:i]) if c.kind == "VG"), None)
    return (
        chunks[i + 1].head in ("of", "from")
        and verb is not None
        and verb.cls == "repel"
        and i in verb.patients
    )


def _spoken_of(chunks: list[Chunk], v: int) -> bool:
    """Whether those counted before a participle are what somebody tells of: "spoke of two men slain by bandits"."""
    k = v - 1
    while k > 0 and (
        chunks[k].kind in ("A", "D", "P") or (chunks[k].kind == "NG" and chunks[k].figure is None)
    ):
        k -= 1
    if k < 1 or chunks[k].figure is None or chunks[k].det in ("the", "these", "those"):
        return False
    k -= 2 if chunks[k - 1].head == "of" else 1
    finite = any(x.kind == "VG" and x.aux for x in chunks[v + 1 :])
    return k >= 0 and chunks[k].kind == "VG" and chunks[k].cls == "say" and not finite


def _given(s: Sentence) -> set[int]:
    """The noun groups that nobody is said to have done it with: "eight died after a rebel raid"."""
    out: set[int] = set()
    for v, c in enumerate(s.chunks):
        if c.head in GIVEN and v + 1 < len(s.chunks):
            out.add(v + 1)
            if v + 3 < len(s.chunks) and s.chunks[v + 2].head == "by":
                out.add(v + 3)
        elif c.kind == "VG" and beside_the_point(c, s.chunks):
            out.update(c.agent or c.subject)
    return out


def _stands_in(s: Sentence, groups: set[int], m: Mention) -> bool:
    return any(s.chunks[i].start <= m.start < s.chunks[i].end for i in groups)


_LEADS: Final = frozenset(["sources", "reports", "media", "witnesses", "accounts"])
"""Voices of a lead that sums up; they claim no responsibility of their own."""
_MANY: Final = frozenset(["numerous", "several", "various", "multiple", "many", "some", "other", "the"])


def sums_up(voice: Voice) -> bool:
    """Whether a voice is a lead that sums up ("sources", "media reports") and not a source of its own."""
    if voice.head not in _LEADS or any(m.kind in ("force", "generic") for m in voice.mentions):
        return False  # "military reports" are the army's
    words = voice.text.lower().split()
    bare = len(words) == 1 and voice.head != "witnesses"  # those who saw it are no lead
    return bare or words[0] in _MANY or voice.head in ("reports", "media", "accounts")


def _lemma(c: Chunk) -> str:
    return c.verb.lemma if c.verb is not None else ""
