"""Finds whose word each stretch of text is: direct and indirect speech, "according to", quotes, carried-over speakers.

A `Scope` is a stretch of a sentence and the voices behind it. Text in no scope is the narrator's. Offsets are code
points into the document's text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.inverting import apposed, inverted
from extract.engines.rules.grammar.said_how import (
    SUMS,
    answered_aside,
    clause_behind,
    contained_in,
    heard_from,
    lead_of,
    said_this,
    tells_nothing,
    told_that,
)
from extract.engines.rules.grammar.sourced import announces_losses, goes_on, sourced, watches
from extract.engines.rules.grammar.speech import (
    before_which,
    declines,
    inserted,
    own_paper,
    own_spokesman,
    quoted_as_saying,
    reported_in,
    speaking,
    stance_of,
    tells,
)
from extract.engines.rules.vocabulary.triggers import Triggers
from extract.engines.rules.vocabulary.words import listed, phrases
from extract.engines.rules.voices.accounts import (
    PAPERS,
    RECKONED,
    TOLD_BY,
    according,
    by_account,
    source_of_that,
    told_without_saying,
)
from extract.engines.rules.voices.answered_claims import part_off, taken_up
from extract.engines.rules.voices.carried import (
    carry,
    carry_counts,
    carry_on,
    carry_ours,
    long_quotes,
    monitored,
    spread_quotes,
)
from extract.engines.rules.voices.handles import before_aside, opens_name
from extract.engines.rules.voices.how_far import aside_closed, trailing, until
from extract.engines.rules.voices.labels import (
    RECORDED,
    SAYINGS,
    bracketed,
    claimed,
    in_brackets,
    issuers,
    label,
    recorded,
)
from extract.engines.rules.voices.proclaiming import proclaims
from extract.engines.rules.voices.relaying import (
    behind_it,
    cited_before,
    citing,
    medium_behind,
    of_itself,
    outlet_of,
    passed_on,
    quoted_by,
    quoting,
    relay,
    relayed,
)
from extract.engines.rules.voices.second_voices import second_voices
from extract.engines.rules.voices.unquoted import spread_statements
from extract.engines.rules.voices.voices import (
    Scope,
    State,
    Voice,
    Voices,
    give_back,
)
from extract.engines.rules.voices.witnessed import acting, take_up, told_unsaid
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

__all__ = ["AttributionReader", "Scope", "Voice"]

_QUOTED: Final = lazy(r"“[^”\n]{1,2000}”|\"[^\"\n]{1,2000}\"|«[^»\n]{1,2000}»")
_OPENING: Final = frozenset('“"«')
_ISSUED: Final = listed("issuing")
_WITH_THAT: Final = listed("tell_with_that")
_ONLINE: Final = listed("networks")
CLAIMING: Final = phrases("claiming_deeds")
_OWNED: Final = frozenset(("responsibility", "credit", "authorship"))  # of who says that he did it


def _online(chunks: list[Chunk], v: int) -> bool:
    """Whether the verb at `v` is followed by where one writes to all: "posted on Telegram", "posted on his channel"."""
    on = v + 2 < len(chunks) and chunks[v + 1].head in ("on", "to", "in", "via", "at")
    return on and not _ONLINE.isdisjoint(chunks[v + 2].words)


def _toll_given(chunks: list[Chunk], v: int) -> bool:
    """Whether a toll is what is given at `v`: "a toll of nine was given by the mayor", "a figure that he gave"."""
    given = chunks[v].subject if chunks[v].voice == "passive" else []
    return answered_aside(chunks, v) >= 0 or any(chunks[i].head in SUMS for i in given)


_TELLS_TOLL: Final = listed("telling_tolls")
"""Verbs that are speech only with a toll, a figure or a statement as object."""
_BELIEVING: Final = frozenset(("believe", "suspect", "think", "presume"))
_TO_WHOM: Final = frozenset(("advise", "assure", "convince", "notify"))  # whom one speaks to before "that"
_PLAIN_SPEECH: Final = listed("plain_speech")
"""Verbs whose subject speaks, whatever noun it is."""
_NO_VERBS: Final = SAYINGS | RECKONED | PAPERS | {"according", "per"}
"""Nouns and prepositions that tell of a voice."""


class AttributionReader(Voices):
    """Fills the scopes of the sentences of one document, in order."""

    def __init__(self, text: str, triggers: Triggers) -> None:
        super().__init__(text, triggers)
        quoted = any(map(text.__contains__, _OPENING))
        spans = [m.span() for m in _QUOTED.finditer(text)] if quoted else []
        self.quotes = sorted([*spans, *long_quotes(text)]) if quoted else []

    def read(self, sentences: Sequence[Sentence]) -> None:
        """Sets `scopes` of each sentence."""
        state = State()
        segment = -1
        for k, sentence in enumerate(sentences):
            if sentence.segment != segment:
                state, segment = State(), sentence.segment
            take_up(sentence, state)
            sentence.scopes = part_off(self, sentence, self._sentence(sentence, state))
            if sentence.scopes and (
                said_this(sentence.chunks)
                or sourced(sentence.chunks)[0] >= 0
                or announces_losses(sentence.chunks)
            ):
                give_back(sentences, k)
            for scope in sentence.scopes if not declines(sentence.chunks) else ():
                state.last = scope.voices
                state.said.extend(scope.voices)
                del state.said[:-40]
            state.doer = acting(sentence, self.text)
        spread_quotes(self.text, self.quotes, sentences)
        spread_statements(self.text, sentences)
        carry(self.text, sentences)
        carry_counts(sentences)
        if not self.quotes:
            carry_ours(sentences)
        if monitored(self.text):
            carry_on(self.text, sentences)

    def _sentence(self, sentence: Sentence, state: State) -> list[Scope]:
        chunks = sentence.chunks
        scopes: list[Scope] = []
        boundary = sentence.start
        if (scope := source_of_that(self, chunks, sentence, state)) is not None:
            return [scope]
        if (scope := label(self, chunks, sentence, state)) is not None:
            scopes.append(scope)
            boundary = scope.at
        # Only verbs tell of a voice in most sentences.
        nouns = not sentence.heads.isdisjoint(_NO_VERBS)
        for i in range(len(chunks)) if nouns else sentence.verbs:
            chunk = chunks[i]
            if chunk.paren and (scope := in_brackets(self, chunks, i, boundary, state)) is not None:
                scopes.append(scope)
                boundary = scope.at
            if chunk.paren or chunk.start < boundary:
                continue
            if chunk.kind == "P" and chunk.head in TOLD_BY:
                scope = by_account(self, chunks, i, boundary, sentence, state)
            elif chunk.kind == "P" and chunk.head in ("according", "per"):
                scope = according(self, chunks, i, boundary, sentence, state)
            elif chunk.kind == "VG" and (chunk.cls == "say" or chunk.cls == "blame"):
                if (
                    chunk.head == "blame"
                    and chunk.voice == "inf"
                    and i
                    and chunks[i - 1].head in ("was", "were", "is", "are")
                ):
                    continue  # "the rebels were to blame"
                if scopes and (cited := citing(self, chunks, i, scopes[-1], state)) is not None:
                    scopes[-1] = cited
                    continue
                if chunk.head == "speaking" and i and chunks[i - 1].head == ",":
                    continue  # "an official, speaking on condition of anonymity, said"
                if watches(chunks, i):
                    continue
                if scopes and chunks[i - 1].head == "as" and scopes[-1].verb in ("quote", "cite"):
                    continue  # "X was quoted by Y as saying"
                scope = self._added(chunks, i, sentence, scopes) or self._said(
                    chunks, i, boundary, sentence, state
                )
            elif chunk.kind == "VG" and chunk.cls in ("other", "inflict"):
                scope = self.assessed(chunks, i, sentence.end, state) or self._said_that(
                    chunks, i, boundary, sentence, state
                )
            elif chunk.kind == "NG":
                scope = claimed(self, chunks, i, sentence, state)
            else:
                continue
            if scope is not None:
                # "…, accusing them of spying, the mayor said": he tells what stands before the reproach, too.
                boundary = boundary if chunk.cls == "blame" and chunk.voice == "ing" else scope.at
                if scopes and own_paper(scope, scopes[-1]):
                    continue
                if scopes and (medium := medium_behind(self, scope, scopes[-1])) is not None:
                    scopes[-1] = relayed(scopes[-1], medium)
                    continue
                if scopes and scopes[-1].start <= scope.start and scope.end <= scopes[-1].end:
                    if own_spokesman(scope.voices[0].text) or of_itself(chunks, scopes[-1], scope):
                        continue
                    # "According to the Courier, police said …"
                    scope = relayed(scope, outlet) if (outlet := outlet_of(scopes[-1])) else scope
                scopes.append(scope)
                state.last = scope.voices
        scopes += second_voices(self, chunks, state) if scopes else []
        if not scopes and (k := contained_in(chunks)) >= 0 and self.source(chunks, k):
            voice = self.voice(chunks, k, 1, state)
            scopes = [Scope(boundary, chunks[k].start, (voice,), "say", at=voice.end)] if voice else []
        if not scopes and (scope := bracketed(self, chunks, sentence, state)) is not None:
            scopes.append(scope)
        return scopes

    def _added(self, chunks: list[Chunk], v: int, sentence: Sentence, scopes: list[Scope]) -> Scope | None:
        """ "…, adding that": the word of who has spoken in the sentence before."""
        verb = chunks[v]
        if verb.head != "adding" or not scopes:
            return None
        return Scope(verb.end, until(self, chunks, v, sentence.end), scopes[-1].voices, "add", at=verb.end)

    def _said_that(
        self, chunks: list[Chunk], v: int, boundary: int, sentence: Sentence, state: State
    ) -> Scope | None:
        """ "denounced that soldiers had killed five": a verb that is one of speech with "that" alone."""
        if (scope := told_without_saying(self, chunks, v, boundary, sentence, state)) is not None:
            return scope
        if goes_on(chunks, v):
            chunks[v].voice = "active"
            return self._said(chunks, v, boundary, sentence, state)
        verb = chunks[v].verb
        k = v + 1 + (v + 1 < len(chunks) and chunks[v + 1].kind == "D")  # "denounced today that"
        k += k == v + 1 and verb is not None and verb.lemma in _TO_WHOM and chunks[v].object == [k]
        that = k < len(chunks) and chunks[k].kind == "R" and chunks[k].head == "that"
        that = that or (
            verb is not None
            and verb.lemma in _BELIEVING
            and chunks[v].subject == [v - 1]
            and not (v + 1 < len(chunks) and chunks[v + 1].voice == "inf")  # "gunmen believed to be rebels"
            and clause_behind(chunks, v)
        )
        if that and verb is not None and verb.lemma in RECORDED:
            return recorded(self, chunks, v, sentence, state)
        if not that and (told := told_unsaid(self, chunks, v, sentence, state)) is not None:
            return told
        if that and chunks[v].voice in ("bare", "passive") and chunks[v].subject and not chunks[v].aux:
            chunks[v].voice = "active"  # "an inquiry later found that …"
        if not that or verb is None or verb.lemma not in _WITH_THAT or chunks[v].voice != "active":
            return None
        return self._said(chunks, v, boundary, sentence, state)

    def _said(
        self, chunks: list[Chunk], v: int, boundary: int, sentence: Sentence, state: State
    ) -> Scope | None:
        """The scope that the verb of saying at `v` opens; None where nobody is named to speak."""
        verb = chunks[v]
        lemma = verb.verb.lemma if verb.verb is not None else ""
        if lemma in ("quote", "cite") and verb.voice == "passive" and verb.agent:
            return quoted_by(self, chunks, v, sentence, state)
        group, after = self._speakers(chunks, v, lemma)
        if not group or tells_nothing(chunks, v, lemma):
            return None
        for k in range(group[0] - 1, -1, -1):
            if chunks[k].kind == "X" and chunks[k].head == ";":
                boundary = max(boundary, chunks[k].end)
                break
        carried = lemma == "report" and [x.head for x in chunks[v + 2 : v + 4]] == ["as", "saying"]
        heads = [x.head for x in chunks[v + 1 : v + 9]]
        carried = carried or (
            lemma == "cite" and "saying" in heads and heads[heads.index("saying") - 1] == "as"
        )
        if (lemma == "quote" or carried) and verb.voice == "active" and not after:
            quoted = quoting(self, chunks, v, group, sentence, state)
            if quoted is not None:
                return behind_it(quoted, chunks, v, group, boundary)
        if (
            lemma in ("cite", "quote")
            and verb.voice != "passive"
            and not any(m.kind in ("person", "media") for i in group for m in chunks[i].mentions)
        ):
            return None
        voices = tuple(
            x for i in speaking(chunks, group) if (x := self.voice(chunks, i, v, state)) is not None
        )
        if not voices or (after and passed_on(chunks, v, voices)):
            return None
        relayed, when = relay(self, chunks, v), self.when(chunks, v, group[0])
        relayed = None if after else relayed  # "said the BBC": it speaks itself
        if relayed is not None or when is not None or any(x.when is not None for x in voices):
            voices = tuple(replace(x, relayed=relayed or x.relayed, when=when) for x in voices)
        stance = stance_of(lemma, verb, chunks[v - 1].head if v else "")
        if (told := answered_aside(chunks, v)) >= 0 and stance != "doubts":
            # What another one said before is answered; what nobody said is the word of who gives or confirms it.
            at, answers = (
                chunks[told].start,
                stance == "denies" or (stance == "confirms" and boundary > sentence.start),
            )
            start, stop = (sentence.end, sentence.end) if answers else (boundary, at)
            return Scope(start, stop, voices, lemma, stance, at)
        behind = max(verb.end, voices[-1].end)
        if chunks[group[0]].words[:1] == ["what"]:  # "fell in what monitors describe as murder"
            return Scope(verb.end, until(self, chunks, v, sentence.end), voices, lemma, stance, behind)
        if after:
            end = until(self, chunks, v, sentence.end) if inserted(chunks, v, voices) else verb.start
            return Scope(boundary, end, voices, lemma, stance, behind)
        if verb.voice == "passive" and stance != "asserts" and (at := taken_up(chunks, v)):
            return Scope(at, verb.end, voices, lemma, stance, verb.end)
        lead = lead_of(chunks, group[0])
        first = min(chunks[i].start for i in (lead, *group))
        # "Nine died in the raid, the doctor said: six guards and three cooks" is all his word.
        lists = (
            lead > 0 and v + 1 < len(chunks) and chunks[v + 1].head == ":" and chunks[lead - 1].head == ","
        )
        between = lists or inserted(chunks, v, voices)
        if verb.voice != "ing" and first >= boundary and (between or trailing(chunks, v, lead, boundary)):
            end = until(self, chunks, v, sentence.end) if between else min(first, voices[0].start)
            return Scope(boundary, end, voices, lemma, stance, behind)
        begin = verb.end if verb.voice != "passive" else sentence.start
        if verb.agent and (told_that(chunks, v) or aside_closed(chunks, v)):
            begin = voices[-1].end  # "…, and reporters were told by X that nine died"
        if lemma in CLAIMING and any(chunks[i].head in _OWNED for i in verb.object):
            return Scope(begin, begin, voices, lemma, stance, verb.end)  # what was done the narrator tells
        if v > 2 and (cited := cited_before(self, chunks, voices, state)) is not None:
            voices = (cited,)
        return Scope(begin, until(self, chunks, v, sentence.end), voices, lemma, stance, verb.end)

    def _speakers(self, chunks: list[Chunk], v: int, lemma: str) -> tuple[list[int], bool]:
        """The noun groups that speak, and whether they stand behind the verb; empty where it is no speech."""
        verb = chunks[v]
        group = verb.subject
        if lemma == "learn" and (heard := heard_from(chunks, v)) is not None:
            return heard, False
        if len(group) == 1 and group[0] and chunks[group[0]].head in ("further", "likewise", "therein"):
            group = [group[0] - 1]  # "he further explained"
        group = issuers(chunks, v) or before_aside(chunks, group, v) or group
        if (which := before_which(chunks, v)) is not None and self.source(chunks, which):
            return [which], False
        if proclaims(chunks, v, lemma):
            return [], False
        if verb.voice == "passive":
            if lemma in ("claim", "post", "share") or (lemma in _ISSUED and not verb.agent):
                return [], False
            group = verb.agent or reported_in(chunks, v, lemma) or quoted_as_saying(chunks, v)
            if not group:
                return [], False
        if len(group) > 1 and verb.voice != "ing":
            group = [i for i in group if self.source(chunks, i)] or group
        if self._plain(chunks, v, group, lemma):
            return group, False
        group, after = inverted(self, chunks, v, apposed(self, chunks, v, group))
        told = lemma not in _TELLS_TOLL or tells(chunks, v) or _toll_given(chunks, v)
        if not told and not (lemma == "post" and _online(chunks, v)):
            return [], False
        return group, after

    def _plain(self, chunks: list[Chunk], v: int, group: list[int], lemma: str) -> bool:
        """Whether a noun that is no usual source is the subject of "said": "a clerk, whose shop burned, said"."""
        if lemma not in _PLAIN_SPEECH or chunks[v].voice != "active" or len(group) != 1 or group[0] >= v:
            return False
        i = group[0]
        opens = (
            not i or chunks[i - 1].kind == "C" or opens_name(self.text, chunks[i - 1].head, chunks[i].start)
        )
        opens = opens and all(c.kind in ("NG", "P", "D", "A") for c in chunks[i:v])
        if self.source(chunks, i) or not (opens or chunks[i].det in ("a", "an", "one", "another")):
            return False
        closes = v - i > 1 and chunks[v - 1].head == "," and v + 1 < len(chunks)
        if closes and self.source(chunks, v + 1) and not clause_behind(chunks, v):
            return False  # "A bid to take it was foiled, said the army"
        return self.may_speak(chunks[i])
