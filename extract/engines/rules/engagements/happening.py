"""Whether a sentence tells of violence that happened: no exercise, no flood, no army truck that overturned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.finds_elsewhere import lies_elsewhere
from extract.engines.rules.engagements.focus import Focusing
from extract.engines.rules.engagements.mishaps import mishap
from extract.engines.rules.engagements.opening import only_bodies, only_laid
from extract.engines.rules.engagements.riots import riot
from extract.engines.rules.roles.frames import ACCIDENT, EXERCISE, NATURE, TRAFFIC, Frame, crashed
from extract.engines.rules.scenes.operations import Operation
from extract.engines.rules.vocabulary.words import listed
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.scenes.events import Event

_HARMLESS: Final = frozenset(("loss", "guns", "kill", "thing", "other"))
_BLASTS: Final = frozenset(("bombing", "bomb"))
_TAKEN: Final = ("captured", "missing", "materiel_captured", "materiel_destroyed")
RECENT: Final = 40
"""How many engagements back a frame may belong to; keeps the work linear in the length of a text."""
_OF_ARMS: Final = frozenset(("guns", "bombing", "shelling", "suicide_bombing", "bomb", "shell"))
"""Cues that arms give where they are found."""
_DID: Final = 1.5
"""Weight over which somebody is told to have done it, and no accident did."""


_BOMB: Final = lazy(r"\b(?:bombs?|i\.?e\.?ds?|improvised|explosive devices?|land ?mines?|booby[- ]trap\w*)\b")

_RECORD: Final = hinted(
    "involved|engaged|active|part|implicated|wanted",
    r"\b(?:remained|were|was|been|being) (?:(?:also|actively|directly|allegedly|reportedly|deeply) ){0,2}"
    r"(?:(?:involved|engaged|active|implicated) in|wanted (?:for|in)) "
    r"(?:(?:the|a|an|their|his) )?(?:numerous|several|many|various|multiple|number of|series of|string of|host of|other"
    r"|different|dozens of|scores of|acts of|planning|\w+ist|terror|subversive|anti-\w+|attacks|activities|killings"
    r"|targeted|extortion|kidnappings?)\b"
    r"|\b(?:had|have|has) taken part in (?:numerous|several|many|various|dozens of|scores of)\b",
)
"""What somebody is known to have done all along, of which nothing is told: "who were involved in several attacks"."""


def _by_a_blow(s: Sentence) -> bool:
    """Whether it is an attack that wrecked something: "a raid in X destroyed two trucks", "two burned in a raid"."""
    for v in s.verbs:
        c = s.chunks[v]
        if c.cls != "destroy" or c.neg:
            continue
        behind = s.chunks[v + 1 : v + 3]
        told = len(behind) > 1 and behind[0].head in ("in", "by", "during") and behind[1].kind == "NG"
        by = c.subject if c.voice == "active" else [v + 2] if told and c.voice == "passive" else []
        if any(s.chunks[i].head in _BLOWS and s.chunks[i].det != "any" for i in by):
            return True
    return False


_BLOWS: Final = listed("deadly_blows") - {"fire", "crash", "explosion", "blast", "operation", "stampede"}
_CAUSES: Final = r"[- ](?:related )?(?:incident|accident|injur|illness|death|cause|event)"
_UNFOUGHT: Final = lazy(rf"(?i)\bnon-?(?:combat|hostile){_CAUSES}")
_IN_NO_FIGHT: Final = lazy(rf"\bnon-?(?:combat\b|hostile{_CAUSES})")
"""How armies tell that one of theirs died of no enemy: "in a non-combat related incident"."""


_WHOLE: Final = 40
"""Letters from which a sentence is hardly said twice of two deeds."""


class Happening(Focusing):
    """Leaves out what no one did to anybody, and what a bare count tells on of it."""

    def __init__(self, a: Analysis) -> None:
        super().__init__(a)
        self.accident: Sentence | None = None
        """The last sentence that told of an accident."""
        self.operation = Operation()
        self.said: dict[str, int] = {}
        """The letters of each sentence that told of something, with the number of the first that has them."""
        self.unfought = _UNFOUGHT.search(a.masked) is not None
        """Whether a text says of a death that nobody fought: "died in a non-combat related incident"."""

    def _said_before(self, s: Sentence) -> Event | None:
        """The engagement of which a text told in the same words before, as papers print their lead once more."""
        words = "".join(x for x in s.low if x.isalnum())
        first = self.said.setdefault(words, s.index)
        return self.of.get(first) if first < s.index and len(words) >= _WHOLE else None

    def _after_operation(self, f: Frame, s: Sentence, current: Event | None, pool: list[Event]) -> bool:
        """Gives a frame the place and day of the operation told before it; says whether that is another than those of
        the engagement told last.
        """
        summed = f.losses and self.events and self.events[-1].summing and self.operation.just_told(s)
        if summed or (f.when is None and self.operation.strangers_came(s, pool)):
            self.operation.lend(f, s)  # the first of the operations that a lead sums up
        went_on = self.operation.goes_on(f, s, current)
        if went_on:
            f.apart, f.cast, f.bound, f.owner = True, False, False, None
            self.operation.lend(f, s)
        self.operation.setting.lend(f, s, pool)
        return went_on

    def _happened(self, f: Frame, s: Sentence) -> bool:
        if not (f.cues or f.losses or s.verbs) and self.a.masked[s.end - 1] == ":":
            return False  # "In other operations in the past 24 hours:"
        if s.hints & _RECORD.bit and not (f.losses or s.dates) and _RECORD.pattern.search(s.low):
            return False
        if s.hints & EXERCISE.bit and not f.losses and EXERCISE.pattern.search(s.low):
            return False
        if self.events and self.a.segments[s.segment].kind == "body" and riot(s):
            return False
        violent = {k for k in f.cues if k not in ("loss", "guns", "kill")}
        violent |= {
            x for x, weight in f.attackers.items() if weight > _DID and f.losses
        }  # "the navy sank four boats"
        if violent and crashed(f):
            violent = set()
        if self._of_nature(f, s) or self._unfought(s, violent) or self._mishap(f, s):
            self.accident = s
            return False
        if not violent and s.hints & ACCIDENT.bit and ACCIDENT.pattern.search(s.low):
            self.accident = s
            return False
        if self._of_accident(f, s):
            return False
        only_found = bool(f.losses) and all(x.kind == "materiel_captured" for x in f.losses)
        if only_found and f.cues.keys() <= _OF_ARMS and not f.attackers:
            f.strong = False  # "police discovered a cache of mortar rounds"
            f.cues = {}  # what is found did nothing yet
        if only_laid(f):
            f.strong = False
        if only_bodies(f):
            f.strong = False  # "two bodies were recovered from the river": nobody tells what was done to them
        if f.losses and not f.attackers and all(x.kind in _TAKEN for x in f.losses) and not _by_a_blow(s):
            fought = f.event and all(x.kind == "missing" or x.rule == "gave-up" for x in f.losses)
            if f.trigger >= 0 and (violent or fought):  # "nine men are missing after an attack on their camp"
                return True
            if lies_elsewhere(self.a, f, s, s.index - 1 in self.of):
                return bool(violent)
            if not f.cues and all(x.kind == "captured" and x.rule != "gave-up" for x in f.losses):
                f.strong = False  # "a patrol detained two men in Lomba"
            if self.a.segments[s.segment].kind == "item":  # a find or an arrest told for itself
                return any(e.segment == s.segment for e in self.events[-RECENT:])
            return bool(self.events) or bool(violent)
        return True

    def _mishap(self, f: Frame, s: Sentence) -> bool:
        return mishap(self.a, f, s, goes_on=s.index - 1 in self.of)

    def _unfought(self, s: Sentence, violent: set[str]) -> bool:
        """Whether a death is told of which the text says that nobody fought, or of which its own sentence does: then
        whoever is told by name, and whatever is told of his death.
        """
        if self.unfought and not violent:
            return True
        return "non" in s.low and _IN_NO_FIGHT.search(s.low) is not None

    @staticmethod
    def _of_nature(f: Frame, s: Sentence) -> bool:
        """Whether a flood, a gas leak or a lorry off the road killed: "an army truck overturned, killing two"."""
        deeds = f.cues.keys() - _HARMLESS
        if s.hints & NATURE.bit and not f.attackers and deeds <= _BLASTS:
            bomb = "gas " in s.low and _BOMB.search(s.low) is not None  # "a bomb in a gas cylinder"
            return not bomb and NATURE.pattern.search(s.low) is not None
        return bool(s.hints & TRAFFIC.bit and not deeds and TRAFFIC.pattern.search(s.low))

    def _of_accident(self, f: Frame, s: Sentence) -> bool:
        """Whether a bare count goes on with an accident: "Eight died when a mine collapsed. Two others were hurt."."""
        last = self.accident
        if s.index and (last is None or last.index != s.index - 1) and (s.index - 1) not in self.of:
            before = self.a.sentences[s.index - 1]
            told = before.hints & ACCIDENT.bit and not before.losses and ACCIDENT.pattern.search(before.low)
            last = before if told else last  # "A ferry sank off Lomba on Friday. Nine died."
        if last is None or last.index != s.index - 1 or last.block != s.block or not f.losses:
            return False
        bare = (
            (f.trigger < 0 or " aboard" in s.low or " on board" in s.low)
            and not f.attackers
            and not f.definite
            and f.cues.keys() <= {"loss", "kill", "other"}
        )
        if bare:
            self.accident = s
        return bare
