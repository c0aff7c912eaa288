"""Whose word it is by nouns and set phrases: "by the army's account", "word came from X that", "X went on"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.papers import official
from extract.engines.rules.grammar.sourced import sourced
from extract.engines.rules.grammar.speech import speaking
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.antecedents import antecedent
from extract.engines.rules.voices.how_far import around
from extract.engines.rules.voices.labels import by_reports, found_by
from extract.engines.rules.voices.voices import FINDINGS, Scope, State, Voice, Voices

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk

RECKONED: Final = listed("reckoned") | {"words"}
"""Nouns of what somebody tells or counts."""
PAPERS: Final = listed("papers")
"""What somebody puts out, in which he tells it."""
TOLD_BY: Final = frozenset(("by", "in", "on", "from"))
"""Prepositions before such a noun."""
_SPEAKING: Final = ("force", "generic", "person", "media", "office")
_OF: Final = frozenset(("of", "by", "from"))
_HIS: Final = {"his": "he", "her": "she", "its": "it", "their": "they"}
_GOING_BY: Final = frozenset(("go", "judge", "reckon"))
_NEWS: Final = listed("news_of")
_COUNTS: Final = RECKONED | {"figure", "toll", "number", "claim"}
_HEARSAY: Final = frozenset(("reports", "report", "accounts", "account", "rumours", "version"))
_COMING: Final = frozenset(("come", "reach", "arrive"))


def by_account(
    reader: Voices, chunks: list[Chunk], i: int, boundary: int, sentence: Sentence, state: State
) -> Scope | None:
    """Gives the scope of "By the army's account, 40 rebels died", "in the mayor's words", "going by police figures";
    None: no such words stand at `i`.
    """
    k = i + 1
    if k + 1 < len(chunks) and chunks[k].head == "whose" and chunks[k + 1].head in RECKONED:
        return _of_whom(reader, chunks, i, k + 2, sentence, state)
    noun = chunks[k] if k < len(chunks) else None
    if noun is None or noun.kind != "NG" or noun.figure is not None:
        return None
    if noun.head not in RECKONED and not (i == 0 and noun.head in PAPERS and _alone(chunks)):
        return None
    if chunks[i].head == "on" and noun.head == "account":
        return None  # "on account of the army"
    if (noun.head == "words") != (chunks[i].head == "in") and noun.head in ("words", "figures", "count"):
        return None  # "by words", "in the figures": only "in the words of", "by the figures of"
    voice = _whose(reader, chunks, k, state)
    if voice is None:
        return None
    verb = chunks[i - 1].verb if i else None
    going = verb is not None and verb.lemma in _GOING_BY and chunks[i - 1].voice == "ing"
    first = i - 1 if going else i
    end = max(noun.end, voice.end)
    start, stop = around(chunks, first, boundary, end, sentence.end)
    return Scope(start, stop, (voice,), "according", at=end)


def _alone(chunks: list[Chunk]) -> bool:
    """Whether nobody else speaks in a sentence: "In the army's statement, rebels shelled it"."""
    return not any(c.kind == "VG" and c.cls == "say" and c.voice in ("active", "ing") for c in chunks)


def _whose(reader: Voices, chunks: list[Chunk], k: int, state: State) -> Voice | None:
    """Whose the account at `k` is: the noun before it in its group, behind "of", or who gave it."""
    noun = chunks[k]
    if noun.det in _HIS and not noun.mentions:
        if not state.last:
            return None
        earlier = antecedent(_HIS[noun.det], state, reader.triggers.anonymous)
        return replace(earlier, start=noun.start, end=noun.end, back=noun.start, when=None)
    who = noun.mentions[0] if noun.mentions else None
    if who is not None and who.kind in _SPEAKING and who.end < noun.end:
        text = reader.text[noun.start : who.end]
        own = (noun.start, who.end)
        nobody = who.kind == "generic" and who.head.lower() in reader.triggers.anonymous
        return Voice(text, noun.start, who.end, who.head.lower(), (who,), nobody, own=own)
    behind = k + 1
    if behind + 1 < len(chunks) and chunks[behind].head in _OF and chunks[behind + 1].kind == "NG":
        if reader.source(chunks, behind + 1):
            return reader.voice(chunks, behind + 1, k, state)
        behind += 2  # "in the version of events given by the mayor"
    giver = _giver(chunks, behind)
    if giver >= 0 and reader.source(chunks, giver):
        return reader.voice(chunks, giver, giver + 1, state)
    return _unlisted(reader, noun)


def _giver(chunks: list[Chunk], k: int) -> int:
    """Who gave what stands before `k`: "an estimate (that) X gave", "figures released by X"; -1: nobody."""
    k += k < len(chunks) and chunks[k].kind == "R"
    if k >= len(chunks):
        return -1
    c = chunks[k]
    if c.kind == "VG" and c.cls == "say" and c.voice == "passive" and c.agent:
        return c.agent[0]
    said = k + 1 < len(chunks) and chunks[k + 1].kind == "VG" and chunks[k + 1].cls == "say"
    return k if c.kind == "NG" and said and chunks[k + 1].subject == [k] else -1


def _unlisted(reader: Voices, noun: Chunk) -> Voice | None:
    """The voice of sources that are no party, before the noun of their account: "by residents' accounts"."""
    if len(noun.words) < 2:
        return None
    word = noun.words[-2]
    head = word.removesuffix("'s").removesuffix("’s").rstrip("'’")
    if head not in reader.triggers.sources or (head == word and noun.head == "words"):
        return None
    end = reader.text.rfind(head[-1], noun.start, noun.end - len(noun.head)) + 1
    own = (noun.start, end)
    return Voice(reader.text[noun.start : end], noun.start, end, head, (), True, own=own)


def _of_whom(
    reader: Voices, chunks: list[Chunk], i: int, behind: int, sentence: Sentence, state: State
) -> Scope | None:
    """Gives the scope behind "by whose count", "according to whom", which is the word of the noun before the comma."""
    k = i - 1 - (i > 0 and chunks[i - 1].head == ",")
    if k < 0 or chunks[k].kind != "NG" or not reader.source(chunks, k) or behind >= len(chunks):
        return None
    voice = reader.voice(chunks, k, k + 1, state)
    at = chunks[behind - 1].end
    return Scope(at, sentence.end, (voice,), "according", at=at) if voice is not None else None


def according(
    reader: Voices, chunks: list[Chunk], i: int, boundary: int, sentence: Sentence, state: State
) -> Scope | None:
    """Gives the scope of "according to X", "per X"; None: nobody is named."""
    full = chunks[i].head == "according"
    k = i + 2 if full else i + 1
    if full and (scope := _to_whom(reader, chunks, i, sentence, state)) is not None:
        return scope
    if full and k < len(chunks) and (chunks[k].words == ["reports"] or found_by(reader, chunks, k)):
        return by_reports(reader, chunks, i, boundary, sentence, state)
    if k >= len(chunks) or chunks[k].kind != "NG" or (full and chunks[i + 1].head != "to"):
        return None
    if not full and not chunks[k].mentions and chunks[k].head not in reader.triggers.sources:
        return None
    group = [k]
    m = k + 1
    if (
        m + 1 < len(chunks)
        and chunks[m].kind == "C"
        and chunks[m].head == "and"
        and chunks[m + 1].kind == "NG"
        and reader.source(chunks, m + 1)
    ):
        group.append(m + 1)
    voices = tuple(x for j in speaking(chunks, group) if (x := reader.voice(chunks, j, i, state)) is not None)
    found = not official(chunks[k]) and all(x.head in FINDINGS and not x.mentions for x in voices)
    if not voices or found:
        return None  # "according to a first assessment" names nobody
    voices = tuple(_outlet_alone(reader, chunks[k], x) for x in voices)
    end = max(x.end for x in voices)
    start, stop = around(chunks, i, boundary, end, sentence.end)
    return Scope(start, stop, voices, "according", at=end)


def _outlet_alone(reader: Voices, c: Chunk, voice: Voice) -> Voice:
    """An outlet without the source behind its comma: "According to Radio X, a source in the ministry said"."""
    mention = c.head_mention
    if mention is None or mention.kind != "media" or voice.start != c.start or "," not in voice.text:
        return voice
    return replace(voice, text=reader.text[c.start : c.end], end=c.end)


def _to_whom(reader: Voices, chunks: list[Chunk], i: int, sentence: Sentence, state: State) -> Scope | None:
    """Gives the scope of "the mayor, according to whom nine died"; None: none such stands at `i`."""
    whom = i + 2 < len(chunks) and chunks[i + 2].kind == "R" and chunks[i + 2].head in ("whom", "which")
    return _of_whom(reader, chunks, i, i + 3, sentence, state) if whom else None


def told_without_saying(
    reader: Voices, chunks: list[Chunk], v: int, boundary: int, sentence: Sentence, state: State
) -> Scope | None:
    """Gives the scope of a set phrase whose verb is none of speech; None: the verb at `v` is in no such phrase."""
    verb = chunks[v]
    lemma = verb.verb.lemma if verb.verb is not None else ""
    if lemma in _COMING:
        return _news_from(reader, chunks, v, sentence, state)
    if (verb.voice == "inf" and lemma == "hear") or (
        verb.aux[:1] == ("be",) and lemma in ("believe", "trust")
    ):
        return _if_believed(reader, chunks, v, boundary, sentence, state)
    if lemma in ("make", "let", "give", "know"):
        return _made_known(reader, chunks, v, sentence, state)
    if lemma == "break":
        return _broken_down(reader, chunks, v, sentence, state)
    if lemma == "have":
        return _had_it(reader, chunks, v, boundary, sentence, state)
    if lemma == "be":
        return _figure_was(reader, chunks, v, boundary, sentence, state)
    return None


def _broken_down(
    reader: Voices, chunks: list[Chunk], v: int, sentence: Sentence, state: State
) -> Scope | None:
    """ "A nurse broke the toll down into six men and four women", "broke down the figures"."""
    near = chunks[v + 1 : v + 6]
    heads = [c.head for c in near]
    counted = any(x in _COUNTS or x in THE_DEAD for x in heads)
    who = chunks[v].subject[0] if chunks[v].subject else -1
    if "down" not in heads[:3] or not counted or who < 0 or not reader.source(chunks, who):
        return None
    voice = reader.voice(chunks, who, v, state)
    return (
        Scope(chunks[v].end, sentence.end, (voice,), "say", at=chunks[v].end) if voice is not None else None
    )


THE_DEAD: Final = listed("the_dead")


def _had_it(
    reader: Voices, chunks: list[Chunk], v: int, boundary: int, sentence: Sentence, state: State
) -> Scope | None:
    """ "Reports had it that nine died", "As the mayor had it, nine died"."""
    if v + 1 >= len(chunks) or chunks[v + 1].head != "it" or len(chunks[v].subject) != 1:
        return None
    who, k = chunks[v].subject[0], v + 2
    led = who > 0 and chunks[who - 1].head == "as"
    that = k < len(chunks) and chunks[k].head == "that"
    closes = k >= len(chunks) or chunks[k].kind == "X"
    if not that and not (led and closes):
        return None
    voice = _teller(reader, chunks, who, v, state)
    if voice is None:
        return None
    if that:
        return Scope(chunks[k].end, sentence.end, (voice,), "have", at=chunks[k].end)
    start, stop = around(chunks, who - 1, boundary, chunks[v + 1].end, sentence.end)
    return Scope(start, stop, (voice,), "have", at=chunks[v + 1].end)


def _teller(reader: Voices, chunks: list[Chunk], k: int, v: int, state: State) -> Voice | None:
    """Who tells by the subject at `k`: the one whose account it is, a speaker, or reports of nobody named."""
    first = chunks[k]
    if first.head in RECKONED and (voice := _whose(reader, chunks, k, state)) is not None:
        return voice
    if first.head in _HEARSAY:
        own = (first.start, first.end)
        text = reader.text[first.start : first.end]
        return Voice(text, *own, first.head, tuple(first.mentions), True, own=own)
    return reader.voice(chunks, k, v, state) if reader.source(chunks, k) else None


def _figure_was(
    reader: Voices, chunks: list[Chunk], v: int, boundary: int, sentence: Sentence, state: State
) -> Scope | None:
    """ "The army's figure was nine dead", "The army's account is that nine died", "Nine dead was the army's figure"."""
    verb = chunks[v]
    if verb.neg or not verb.subject or v + 1 >= len(chunks):
        return None
    k, behind = verb.subject[0], chunks[v + 1]
    if chunks[k].head in ("number", "toll") and chunks[k + 1].head == "of":
        return None  # "the number of militants killed was nine": whom it counts, not whose word it is
    if chunks[k].head in _COUNTS and k < v and (behind.figure is not None or behind.head == "that"):
        voice = _whose(reader, chunks, k, state)
        return Scope(verb.end, sentence.end, (voice,), "say", at=verb.end) if voice is not None else None
    counted = any(c.figure is not None and c.start >= boundary for c in chunks[:v])
    if behind.head in _COUNTS and behind.kind == "NG" and behind.figure is None and counted:
        voice = _whose(reader, chunks, v + 1, state)
        return Scope(boundary, verb.start, (voice,), "say", at=voice.end) if voice is not None else None
    return None


def _news_from(reader: Voices, chunks: list[Chunk], v: int, sentence: Sentence, state: State) -> Scope | None:
    """ "Word came from the mayor that nine died", "From the mayor came word that", "Confirmation that nine died came
    from him".
    """
    at = next((k for k in (v + 1, v - 2) if 0 <= k < len(chunks) - 1 and chunks[k].head == "from"), -1)
    if at < 0 or chunks[at + 1].kind != "NG" or not reader.source(chunks, at + 1):
        return None
    noun = next((k for k, c in enumerate(chunks[:v]) if c.kind == "NG" and c.head in _NEWS), -1)
    if noun < 0 and v + 1 < len(chunks) and chunks[v + 1].head in _NEWS:
        noun = v + 1
    if noun < 0 or chunks[noun].words[:1] == ["no"]:
        return None
    voice = reader.voice(chunks, at + 1, v if at < v else at + 1, state)
    that = next((k for k in range(noun + 1, len(chunks)) if chunks[k].head in ("that", ":")), -1)
    if voice is None or that < 0:
        return None
    stop = chunks[v].start if that < v else sentence.end
    return Scope(chunks[that].end, stop, (voice,), "report", at=chunks[that].end)


def _if_believed(
    reader: Voices, chunks: list[Chunk], v: int, boundary: int, sentence: Sentence, state: State
) -> Scope | None:
    """ "Nine died, if the mayor is to be believed", "To hear the mayor tell it, nine died"."""
    hear = chunks[v].head == "hear"
    if not hear and chunks[v - 1].verb is None:
        return None
    who = v + 1 if hear else v - 2
    first = v if hear else v - 3
    if first < 0 or who >= len(chunks) or chunks[who].kind != "NG" or not reader.source(chunks, who):
        return None
    if hear:
        if v + 3 >= len(chunks) or chunks[v + 2].head != "tell" or chunks[v + 3].head != "it":
            return None
    elif chunks[first].head != "if":
        return None
    end = chunks[v + 3].end if hear else chunks[v].end
    voice = reader.voice(chunks, who, who + 1, state)
    if voice is None:
        return None
    start, stop = around(chunks, first, boundary, end, sentence.end)
    return Scope(start, stop, (voice,), "according", at=end)


def _made_known(
    reader: Voices, chunks: list[Chunk], v: int, sentence: Sentence, state: State
) -> Scope | None:
    """ "The mayor made it known that", "let it be known that", "gave out that", "it was made known by X that"."""
    verb = chunks[v]
    k = v + 1 + (v + 1 < len(chunks) and chunks[v + 1].head == "it")
    known = k < len(chunks) and chunks[k].head in ("known", "out")
    that = next((m for m in range(k + 1, min(k + 8, len(chunks))) if chunks[m].kind == "R"), -1)
    if not known or that < 0 or chunks[that].head != "that" or verb.neg:
        return None
    by = chunks[k].agent[0] if chunks[k].kind == "VG" and chunks[k].agent else -1
    who = by if by >= 0 else verb.subject[0] if verb.subject else -1
    told = by >= 0 or (that == k + 1 and not verb.aux)
    if who < 0 or not told or not (reader.source(chunks, who)):
        return None
    voice = reader.voice(chunks, who, v, state)
    return Scope(chunks[that].end, sentence.end, (voice,), "say", at=chunks[that].end) if voice else None


def source_of_that(reader: Voices, chunks: list[Chunk], sentence: Sentence, state: State) -> Scope | None:
    """Gives the scope of a sentence that only tells whose word the one before it is: "The source was the mayor"."""
    k, outlet = sourced(chunks) if sentence.verbs else (-1, -1)
    if k < 0 or not (reader.source(chunks, k) or chunks[k].mentions):
        return None
    c = chunks[k]
    voice = reader.voice(chunks, k, k, state)
    if c.head in RECKONED and c.mentions:
        voice = _whose(reader, chunks, k, state)  # "that is the army's version"
    if voice is None:
        return None
    if outlet >= 0:
        voice = replace(voice, relayed=reader.text[chunks[outlet].start : chunks[outlet].end])
    return Scope(sentence.start, sentence.start, (voice,), "say", at=sentence.end)
