"""Claims told again: which of them only repeat another one, and which bring a figure up to date."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from extract.engines.rules.claims.subjects import Subjects
from extract.engines.rules.mentions.introduced import his_man
from extract.engines.rules.voices.speakers import Claim, same_value
from extract.text.patterns import lazy

_ALSO: Final = lazy(r"(?i)\b(?:also|another|too|as well)\b")
_MORE: Final = lazy(r"(?i)\s{1,3}(?:more|others?|other|further|additional)\b")
_ON_TOP: Final = lazy(r"(?i)\b(?:another|an? (?:further|additional)|further|additional)\s{1,3}\Z")
_KNOWN: Final = lazy(r"(?i)\b(?:the|these|those|all|both)\s{1,3}\Z")
_SUM: Final = lazy(
    r"(?i)\W{0,3}(?:(?:at least )?(?:\d{1,4}|no|[a-z]{3,9}) (?:fatalit(?:y|ies)|deaths?|dead|killed)"
    r"(?:(?:,| and|, and|;) (?:\d{1,4}|[a-z]{3,9}) (?:injur(?:ed|y|ies)|wounded))?)\W{0,3}\Z"
)
"""How a coder sums up whom he has told of."""
_SHORT: Final = 60
_NEAR: Final = 14
"""Characters before a count in which "another" or "a further" stands."""


@dataclass(slots=True)
class Repeats(Subjects):
    """Joins the claims of one document that say the same."""

    def _joined(self) -> list[Claim]:
        out: list[Claim] = []
        known: dict[tuple[int, str, str], list[Claim]] = {}
        equal: dict[tuple[object, ...], list[Claim]] = {}
        held: dict[int, set[tuple[int, int]]] = {}
        tellers: dict[str, str] = {}
        for c in self.claims:
            if c.rule == "label-total" and _coded_again(c, out):
                continue
            alike = known.setdefault((c.event.order, c.kind, c.stance), [])
            told = equal.setdefault(_asserted(c, _teller(c, tellers)), [])
            same = next((x for x in told if self._repeats(x, c)), None)
            if same is not None:
                places = held.setdefault(id(same), set(same.evidence))
                same.evidence.extend([x for x in dict.fromkeys(c.evidence) if x not in places])
                places.update(c.evidence)
                same.provisional = same.provisional or c.provisional
                same.relayed = same.relayed or c.relayed
                same.made_on = same.made_on or c.made_on
                if same.subject is None and c.subject is not None and not same.joint:
                    same.subject, same.side = c.subject, c.side
                continue
            if c.update and c.claimant_text is not None:
                c.supersedes = next((x for x in reversed(alike) if self._updates(c, x)), None)
            out.append(c)
            alike.append(c)
            told.append(c)
        return [c for c in out if c.rule != "label-field" or not _in_full(c, out)]

    def _beside(self, x: Claim, c: Claim) -> bool:
        """Whether two figures stand in one sentence: "killing a colonel and his driver" tells of two."""
        if x.value is None or x.value.low == 0 or x.position == c.position:
            return False
        first, last = sorted((x.position, c.position))
        if last - first > 300:
            return False
        k = bisect_right(self.starts, first)
        return k >= len(self.starts) or self.starts[k] > last

    def _repeats(self, x: Claim, c: Claim) -> bool:
        """Whether a claim says again what another one asserted of the same things."""
        same = (
            x.subject == c.subject
            or (x.subject is None and not x.joint and x.side == c.side)
            or (c.subject is None and not c.joint and x.side == c.side)
        )
        if c.value is None:
            same = x.subject == c.subject
        elif c.rule == "label-total":
            same = True  # "Best: 2" only says again how many died
        elif self._sums_up(c):
            same = True  # "Two men died and a guard was hurt. 2 fatalities and 1 injured."
        if not same or x.event is not c.event:
            return False
        beside = self._beside(x, c) and not c.rule.startswith("label")
        other = _of_another(x.subject_text, c.subject_text) or _of_other_kind(x.subject_text, c.subject_text)
        other = other or (x.subject != c.subject and his_man(self.a.masked, c.position))
        return not beside and not other and not self._added(x, c)

    def _sums_up(self, c: Claim) -> bool:
        """Whether the sentence of a claim has nothing but figures: "2 fatalities and 1 injured."."""
        k = bisect_right(self.starts, c.position)
        if k < 2:
            return False
        end = self.starts[k] if k < len(self.starts) else len(self.a.masked)
        start = self.starts[k - 1]
        return end - start < _SHORT and _SUM.match(self.a.masked, start, end) is not None

    def _on_top(self, c: Claim) -> bool:
        """Whether the dead are told to come on top of those before: "nine died. Nine more died later", "another nine".

        Others who were hurt may be others than the dead: "nine died and another nine were hurt".
        """
        if c.kind != "killed" or c.value is None or c.value.start < 0 or not c.value.low:
            return False
        start, end = c.value.start, c.value.end
        before = self.a.masked[max(0, start - _NEAR) : start]
        if _ON_TOP.search(before) is not None or _ON_TOP.search(self.a.masked[start:end] + " ") is not None:
            return True
        return _MORE.match(self.a.masked, end) is not None and _KNOWN.search(before) is None

    def _added(self, x: Claim, c: Claim) -> bool:
        """Whether the words say that these came on top: "A cook was killed. A guide was also killed"."""
        if self._on_top(c) and not self._on_top(x):
            return True
        nouns = {(y.subject_text or "").lower().rpartition(" ")[2] for y in (x, c)}
        if "" in nouns or len(nouns) < 2 or not c.evidence:
            return False
        start, end = c.evidence[0]
        return _ALSO.search(self.a.masked, start, end) is not None

    @staticmethod
    def _updates(c: Claim, x: Claim) -> bool:
        return (
            x.event is c.event
            and x.kind == c.kind
            and x.claimant is not None
            and x.claimant == c.claimant
            and x.side == c.side
            and not same_value(x.value, c.value)
        )


def _in_full(field: Claim, claims: list[Claim]) -> bool:
    """Whether the words of a record say whom the figure of one of its fields counts."""
    return any(
        x.event is field.event
        and x.kind == field.kind
        and x.side == "defender"
        and x.value is not None
        and field.value is not None
        and (x.value.low, x.value.high) == (field.value.low, field.value.high)
        for x in claims
    )


def _coded_again(c: Claim, told: list[Claim]) -> bool:
    """Whether a coder's total only says again how many died at least: "at least 6 soldiers were killed. Coded as 6"."""
    dead = [
        x.value.low
        for x in told
        if x.event is c.event and x.kind == c.kind and x.claimant is None and x.claimant_text is None
        if x.value is not None and x.value.low and not x.value.approximate
    ]
    return c.value is not None and c.value.low is not None and c.value.low in dead


def _teller(c: Claim, tellers: dict[str, str]) -> str:
    """The words for one without a name who says something: "the officers" are the "army officers" of before, and the
    first "army officers" behind a lead that names only "officers" are they.
    """
    words = (c.claimant_text or "").lower()
    bare = words.removeprefix("the ")
    noun = bare.rpartition(" ")[2]
    if bare == noun != words:
        return tellers.get(noun, bare)
    if bare in tellers:
        return tellers[bare]
    if bare != noun and noun.endswith("s") and tellers.get(noun) == noun and f"={noun}" not in tellers:
        tellers[f"={noun}"] = tellers[bare] = noun
        return noun
    tellers[noun] = bare
    return bare


def _asserted(c: Claim, teller: str) -> tuple[object, ...]:
    """What a claim has in common with each that repeats it: of a long text thousands are told, few of them alike."""
    value = None if c.value is None else (c.value.low, c.value.high)
    who = c.claimant if c.claimant is not None else (teller,)
    return c.event.order, c.kind, c.stance, c.item, value, who


def _of_another(first: str | None, then: str | None) -> bool:
    """Whether the second words are of somebody beside the first: "the mayor" and later "his driver"."""
    noun = (then or "").lower().rpartition(" ")[2]
    return (then or "").lower().startswith(("his ", "her ")) and noun not in (first or "").lower().split(" ")


def _of_other_kind(first: str | None, then: str | None) -> bool:
    """Whether the words are of people who cannot be the same: "12 children" and later "12 women"."""
    kinds = [_KINDS.get((x or "").lower().rpartition(" ")[2]) for x in (first, then)]
    return None not in kinds and frozenset(kinds) in _APART


_KINDS: Final = {
    "woman": "women",
    "women": "women",
    "man": "men",
    "men": "men",
    "child": "children",
    "children": "children",
    "minors": "children",
    "boy": "boys",
    "boys": "boys",
    "girl": "girls",
    "girls": "girls",
}
_APART: Final = frozenset(
    frozenset(x)
    for x in (
        ("women", "men"),
        ("women", "children"),
        ("men", "children"),
        ("women", "boys"),
        ("men", "girls"),
        ("boys", "girls"),
    )
)
