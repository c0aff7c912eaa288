"""Reads from linked chunks what was lost: people killed, wounded, missing, captured; things destroyed or seized.

Each loss points to the noun group that was counted and to the verb or noun that says what befell it. Negation gives
the figure 0; a single person counts 1; vague words keep the bounds of the codebook's table (section 4).
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.inflicting import inflicted_on
from extract.engines.rules.grammar.unreal import (
    avenged,
    counted_from,
    looked_into,
    only_possible,
    without_number,
)
from extract.engines.rules.losses.beside import beside
from extract.engines.rules.losses.besides_first import besides_first
from extract.engines.rules.losses.booty import booty
from extract.engines.rules.losses.coders_counts import without_coders_counts
from extract.engines.rules.losses.dated_by_death import DATING, without_dates
from extract.engines.rules.losses.equated import equated
from extract.engines.rules.losses.fields import label_start, labelled
from extract.engines.rules.losses.further import further_places
from extract.engines.rules.losses.gapped import gapped
from extract.engines.rules.losses.gapped_parts import gapped_parts
from extract.engines.rules.losses.left_behind import carried_away, left_behind
from extract.engines.rules.losses.loss_values import Loss, Value
from extract.engines.rules.losses.loss_verbs import COSTING, LOSS, LossVerbs
from extract.engines.rules.losses.lots import lots
from extract.engines.rules.losses.memberships import of_bodies
from extract.engines.rules.losses.named_members import named_members
from extract.engines.rules.losses.no_count import counting
from extract.engines.rules.losses.nobody import nobody
from extract.engines.rules.losses.other_counts import other_counts
from extract.engines.rules.losses.own_hand import own_hand
from extract.engines.rules.losses.patients import unique
from extract.engines.rules.losses.plights import plights
from extract.engines.rules.losses.retold import retold
from extract.engines.rules.losses.series import ROWS, by_a_row, of_war
from extract.engines.rules.losses.spared import spared
from extract.engines.rules.losses.taken_in_fights import FIGHTS, taken_in_fight
from extract.engines.rules.losses.turned_fates import turned_fates
from extract.engines.rules.losses.uncounted import uncounted
from extract.engines.rules.losses.unharmed import WORDS, unharmed, unhurt
from extract.text.patterns import lazy

__all__ = ["Loss", "LossReader", "Value"]

_NEGATION: Final = lazy(r"\b(?:without|not|never|nor|den(?:y|ie[sd]|ying))\b")
_LEADING: Final = frozenset(("of", "or", "and", "nor", "for", "over", "to", "since"))
"""Words before a noun group whose loss may be counted by nobody, or only tell why somebody struck back."""
_LIST: Final = 120
"""Characters that a list of those who were left dead has at most."""
_LATELY: Final = 2
"""Sentences behind a count within which another one may be of the same people."""
_NEAR: Final = 60
"""Characters before "any" within which its negation stands."""


_RELEASES: Final = frozenset(("release", "liberation", "freeing", "freedom", "exchange", "swap", "return"))
_ASKED: Final = frozenset(
    (
        "for",
        "demand",
        "demands",
        "demanded",
        "demanding",
        "seek",
        "sought",
        "seeking",
        "want",
        "negotiate",
        "propose",
    )
)


def _of_none(chunks: list[Chunk], i: int) -> bool:
    """Whether the noun group at `i` tells of no loss by what stands before it."""
    k = i - 2 if i > 1 and chunks[i - 1].head == "of" else i  # "dozens of deaths"
    verb = chunks[k - 1] if k and chunks[k - 1].kind == "VG" else None
    if verb is not None and verb.cls == "inflict" and only_possible(verb):
        return True  # "would have caused many deaths"
    if k < i and chunks[k].head in _RELEASES and chunks[k - 1].head in _ASKED:
        return True  # "demanded the release of nine prisoners"
    return (
        without_number(chunks, i) or avenged(chunks, i) or looked_into(chunks, i) or counted_from(chunks, i)
    )


class LossReader(LossVerbs):
    """Finds the losses of one sentence."""

    held: list[Loss]
    """Suspects detained in the sentence read last, where it tells of no dead or wounded."""
    told: str = ""
    """What those suffered whom one of the last two sentences counted."""
    since: int = 0

    def read(self, chunks: list[Chunk], verbs: list[int], heads: frozenset[str]) -> list[Loss]:
        """Returns the losses in the order of their figures; one figure makes one loss of a kind.

        `verbs` are the chunks that are verb groups, `heads` the heads of all.
        """
        found: list[Loss] = []
        for i, chunk in enumerate(chunks):
            if chunk.kind == "VG":
                if chunk.cls in LOSS or (chunk.verb is not None and chunk.verb.lemma in COSTING):
                    self.verb(chunks, i, found)
                self.verb_fate(chunks, i, found)
            elif chunk.kind == "NG":
                # Most noun groups stand behind none of the words that could make what they tell no loss.
                before = chunks[i - 1] if i else chunk
                led = i > 0 and (before.kind == "VG" or before.head in _LEADING)
                if led and _of_none(chunks, i):
                    continue
                self.noun(chunks, i, found)
                self.noun_fate(chunks, i, found)
        if found and "whose" in heads:
            first, last = of_war(chunks)
            found[:] = [x for x in found if not first < x.noun < last]
        self.held = []
        hurt = any(x.kind in ("killed", "wounded") and x.value.low for x in found)
        if not hurt and (heads.isdisjoint(FIGHTS) or not taken_in_fight(chunks, found)):
            self.held = [x for x in found if x.rule.startswith("suspect")]
            found[:] = [x for x in found if not x.rule.startswith("suspect")]
            for loss in self.held:
                self.extent(chunks, loss)
        labelled(self, chunks, heads, found)
        equated(self, chunks, heads, found)
        nobody(self, chunks, verbs, heads, found)
        spared(self, chunks, verbs, found)
        booty(self, chunks, verbs, found)
        plights(self, chunks, verbs, heads, found)
        own_hand(self, chunks, verbs, found)
        lots(self, chunks, verbs, heads, found)
        turned_fates(self, chunks, verbs, heads, found)
        if not heads.isdisjoint(WORDS):
            unharmed(self, chunks, verbs, found)
        if found:
            found = unique(chunks, found)
            further_places(self, chunks, found)
            gapped(self, chunks, found)
        if found:
            carried_away(chunks, verbs, found)
        for v in verbs if found else ():
            if (at := inflicted_on(chunks, v)) > 0:  # "inflicted eight dead and 12 wounded on the army"
                for loss in found:
                    if v < loss.noun < at and loss.people and not (loss.owner or chunks[loss.noun].mentions):
                        loss.owner = [at]
        beside(self, chunks, heads, found)
        besides_first(self, chunks, found)
        retold(self, chunks, found)
        other_counts(self, chunks, self._recent(found), found)
        left_behind(self, chunks, verbs, found)
        of_bodies(self, chunks, found)
        self.parts(chunks, found)
        named_members(self, chunks, heads, found)
        gapped_parts(self, chunks, heads, found)
        if found and not ROWS.isdisjoint(heads):
            many = {k for v in verbs if by_a_row(chunks, v) for k in chunks[v].object}
            found = [x for x in found if x.noun not in many]
        if found and not heads.isdisjoint(DATING):
            found = without_dates(chunks, found)
        found = without_coders_counts(chunks, heads, found)
        found = [x for x in found if not uncounted(chunks, x)]
        if not found:
            return found
        found = counting(chunks, unique(chunks, found))
        unhurt(self.text, chunks, found)
        for loss in found:
            self.extent(chunks, loss)
        found.sort(key=lambda x: (x.value.start if x.value.start >= 0 else chunks[x.noun].start, x.kind))
        return found

    def _recent(self, found: list[Loss]) -> str:
        """What those suffered whom one of the two sentences before counted; keeps what this one counts."""
        self.since += 1
        before = self.told if self.since <= _LATELY else ""
        many = [x.kind for x in found if x.people and x.kind in ("killed", "wounded") and x.value.low]
        if many:
            self.told, self.since = "killed" if "killed" in many else many[-1], 0
        return before

    def extent(self, chunks: list[Chunk], loss: Loss) -> None:
        """Sets from where to where the words of a loss stand."""
        noun = chunks[loss.noun]
        starts, ends = [noun.start], [noun.end]
        if loss.value.start >= 0:
            starts.append(loss.value.start)
            ends.append(loss.value.end)
        if loss.verb >= 0:
            verb = chunks[loss.verb]
            starts.append(verb.start)
            ends += (verb.end, self._state_end(verb, noun.end))
            if verb.voice == "active" and verb.subject and not chunks[verb.subject[0]].paren:
                first = chunks[verb.subject[0]]
                if first.start < verb.start and verb.start - first.start < 160:
                    starts.append(first.start)
        for k in loss.owner:
            if abs(chunks[k].start - noun.start) < 160:
                starts.append(chunks[k].start)
                ends.append(chunks[k].end)
        if loss.rule == "as-many-more":
            starts.append(chunks[loss.noun - 3].start)
        if loss.rule.startswith("label"):
            starts.append(chunks[label_start(chunks, loss.noun)].start)
        loss.start, loss.end = min(starts), max(ends)
        self._over_negation(loss)

    def _state_end(self, verb: Chunk, behind: int) -> int:
        """Where the word ends that says how somebody was left, behind an offset: "left nine guards dead"."""
        leave, _, state = verb.verb.lemma.partition(" ") if verb.verb is not None else ("", "", "")
        if leave != "leave" or not state:
            return verb.end
        at = self.text[behind : behind + _LIST].lower().find(state)
        return behind + at + len(state) if at >= 0 else verb.end

    def _over_negation(self, loss: Loss) -> None:
        """Takes the word with the "no" into the words of nobody: "nor any casualties"."""
        if loss.value.low == 0 and loss.value.text in ("any", "ANY"):
            # A reader of "any casualties" alone would find no zero in it.
            near = max(0, loss.value.start - _NEAR)
            low = self.text[near : loss.value.start].lower()
            at = max((near + m.start() for m in _NEGATION.finditer(low)), default=loss.start)
            loss.start = min(at, loss.start)
