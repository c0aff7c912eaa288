"""Whose word another one carries: "the radio quoted X as saying", "…, the mayor said, according to Reuters"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.said_how import broadcast_by
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.how_far import until
from extract.engines.rules.voices.voices import Scope, State, Voice, Voices

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence


_OUTLETS: Final = listed("outlet_nouns")
_OF_OUTLETS: Final = listed("outlet_words")


def outlet_of(scope: Scope) -> str | None:
    """The outlet in whose words a scope stands, None where others speak, too."""
    return scope.voices[0].text if len(scope.voices) == 1 and _is_outlet(scope.voices[0]) else None


def _is_outlet(voice: Voice) -> bool:
    """Whether an outlet speaks, by its name or as "the agency", "state radio"."""
    if voice.mentions:
        return all(m.kind == "media" for m in voice.mentions)
    words = voice.text.lower().split()
    return bool(words) and words[-1] in _OUTLETS and _OF_OUTLETS.issuperset(words[:-1])


def _unlisted_outlet(scope: Scope) -> str | None:
    """The name in whose words a scope stands, where nothing is known of it: it cites others, so it is an outlet."""
    if len(scope.voices) > 1:
        return None
    voice = scope.voices[0]
    known = voice.mentions or voice.anonymous or voice.back
    return voice.text if not known and voice.text.removeprefix("the ")[:1].isupper() else None


def passed_on(chunks: list[Chunk], v: int, voices: tuple[Voice, ...]) -> bool:
    """Whether a note only names the outlet that it takes its account from: "Two were shot, reports The Star."."""
    if chunks[v].head not in _PASSES_ON or not v or chunks[v - 1].head != "," or len(voices) != 1:
        return False
    named = bool(voices[0].mentions) and _is_outlet(voices[0])
    return named and all(c.kind == "X" or c.start < voices[0].end for c in chunks[v + 1 :])


_PASSES_ON: Final = frozenset(("reports", "adds", "informs"))


def relayed(scope: Scope, medium: str) -> Scope:
    """The scope with its voices carried by an outlet, but for those another one carried."""
    return replace(scope, voices=tuple(replace(v, relayed=v.relayed or medium) for v in scope.voices))


def of_itself(chunks: list[Chunk], scope: Scope, behind: Scope) -> bool:
    """Whether a speaker tells his own deeds, which another one behind only passes on: "The X says it killed two, the
    mission said".
    """
    k = next((k for k, c in enumerate(chunks) if c.start >= scope.start), -1)
    k += k >= 0 and chunks[k].head == "that"
    if k < 0 or scope.verb == "believe" or any(v.start < behind.end for v in behind.voices):
        return False
    c = chunks[k]
    to_have = c.kind == "VG" and c.voice == "inf" and "have" in c.aux
    return (c.kind == "NG" and (c.head in ("it", "they") or c.det in ("its", "their"))) or to_have


def medium_behind(reader: Voices, scope: Scope, last: Scope) -> str | None:
    """The outlet that carries what another one said: "…, the mayor said, according to Reuters"."""
    inside = last.start <= scope.start and scope.end <= last.end and scope.start < scope.at
    if scope.stance != "asserts" or (
        not inside and any(c.isalnum() for c in reader.text[scope.start : scope.end])
    ):
        return None
    first = (
        inside and last.verb == "according" and last.at <= scope.start
    )  # "According to A, six fell, B reported"
    return outlet_of(scope) if first or outlet_of(last) is None else None


def citing(reader: Voices, chunks: list[Chunk], v: int, last: Scope, state: State) -> Scope | None:
    """The scope before with the word given to whom an outlet cites: "…, the radio reported, citing X"."""
    verb, outlet = chunks[v], outlet_of(last) or _unlisted_outlet(last)
    lemma = verb.verb.lemma if verb.verb is not None else ""
    which = verb.voice == "active" and chunks[v - 1].head in ("which", "that") and chunks[v - 1].kind == "R"
    if (
        outlet is None
        or lemma not in ("cite", "quote")
        or not (verb.voice == "ing" or which)
        or not verb.object
    ):
        return None
    if not reader.source(chunks, verb.object[0]):
        return None
    voice = reader.voice(chunks, verb.object[0], v, state)
    return replace(last, voices=(replace(voice, relayed=outlet),)) if voice is not None else None


def cited_before(
    reader: Voices, chunks: list[Chunk], voices: tuple[Voice, ...], state: State
) -> Voice | None:
    """Whom an outlet quotes: "Citing the mayor, Radio X said", "Radio X, quoting the mayor, said"."""
    at = next((k for k, c in enumerate(chunks) if c.head in ("citing", "quoting")), -1)
    if (
        at < 0
        or chunks[at].start > voices[0].end + 60
        or not chunks[at].object
        or (at and chunks[at - 1].head != ",")
    ):
        return None
    cited = chunks[at].object[0]
    outlet = any(m.kind == "media" for m in voices[0].mentions) or _is_outlet(voices[0])
    if not outlet or not reader.source(chunks, cited):
        return None
    voice = reader.voice(chunks, cited, at, state)
    return replace(voice, relayed=voices[0].text) if voice is not None else None


def quoting(
    reader: Voices, chunks: list[Chunk], v: int, group: list[int], sentence: Sentence, state: State
) -> Scope | None:
    """ "The agency quoted X as saying": the word is X's, relayed by the agency."""
    verb = chunks[v]
    if not verb.object or not reader.source(chunks, verb.object[0]):
        return None
    voice = reader.voice(chunks, verb.object[0], v, state)
    if voice is None:
        return None
    medium = next((m for i in group for m in chunks[i].mentions if m.kind == "media"), None)
    relayed = reader.text[medium.start : medium.end] if medium is not None else None
    end = until(reader, chunks, v, sentence.end)
    return Scope(voice.end, end, (replace(voice, relayed=relayed),), "quote", at=voice.end)


def behind_it(quoted: Scope, chunks: list[Chunk], v: int, group: list[int], boundary: int) -> Scope:
    """What stands before those that quote is the word told of, if nothing follows: "…, Reuters quoted X as saying"."""
    saying = next((k for k in range(v + 1, min(v + 7, len(chunks))) if chunks[k].head == "saying"), -1)
    first = chunks[group[0]]
    behind = saying + 1
    while behind < len(chunks) and (chunks[behind].kind in "DA" or chunks[behind].head == "on"):
        behind += 1  # "… as saying on Monday"
    ends = saying > 0 and (behind >= len(chunks) or chunks[behind].head in (".", "!"))
    if not ends or not group[0] or chunks[group[0] - 1].head != "," or first.start <= boundary:
        return quoted
    return Scope(boundary, first.start, quoted.voices, quoted.verb, quoted.stance, chunks[saying].end)


def quoted_by(reader: Voices, chunks: list[Chunk], v: int, sentence: Sentence, state: State) -> Scope | None:
    """ "X was quoted by the agency as saying": X's word; "X, quoted by it, said" has its own verb."""
    verb, outlet = chunks[v], chunks[chunks[v].agent[0]]
    who = verb.subject[0] if verb.aux and verb.subject else -1
    if who < 0 or not (reader.source(chunks, who) or reader.may_speak(chunks[who])):
        return None
    voices = tuple(x for i in verb.subject if (x := reader.voice(chunks, i, v, state)) is not None)
    voices = tuple(replace(x, relayed=reader.text[outlet.start : outlet.end]) for x in voices)
    if not voices:
        return None
    k = verb.agent[0] + 1
    closes = [c.head for c in chunks[k : k + 2]] == ["as", "saying"] and _ends(chunks, k + 2)
    if closes and any(c.kind == "VG" for c in chunks[:who]):
        return Scope(
            sentence.start, chunks[who].start, voices, "quote", at=outlet.end
        )  # "…, X was quoted by Y as saying"
    return Scope(outlet.end, until(reader, chunks, v, sentence.end), voices, "quote", at=outlet.end)


def _ends(chunks: list[Chunk], k: int) -> bool:
    """Whether a clause ends before the chunk at `k`."""
    return k >= len(chunks) or chunks[k].kind == "X"


def relay(reader: Voices, chunks: list[Chunk], v: int) -> str | None:
    """Who carried what is said at `v`: "the mayor told Radio X", "the mayor, quoted by X, said"."""
    for k in range(v + 1, min(v + 5, len(chunks))):
        c = chunks[k]
        if c.kind == "NG":
            media = next((m for m in c.mentions if m.kind == "media"), None)
            if media is not None:
                return reader.text[media.start : media.end]
        if c.kind in ("VG", "R") or (c.kind == "X" and c.head == ","):
            break
    by = next((c.agent[0] for c in chunks[max(0, v - 6) : v] if _carried(c) and c.agent[0] < v), -1)
    if by >= 0:
        return reader.text[chunks[by].start : chunks[by].end]
    media = broadcast_by(chunks, v)
    return reader.text[media.start : media.end] if media is not None else None


def _carried(c: Chunk) -> bool:
    """Whether a participle says who carried the word of another one: "the mayor, quoted by X, said"."""
    lemma = c.verb.lemma if c.verb is not None else ""
    return lemma in ("quote", "cite") and c.voice == "passive" and not c.aux and bool(c.agent)
