"""What a document is about and what it mentions in passing: the focus of each engagement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.continuing import fronted, struck_too
from extract.engines.rules.engagements.fitting import Fitting
from extract.engines.rules.engagements.opening import another_wrecked
from extract.engines.rules.engagements.phases import Phases
from extract.engines.rules.roles.frames import Frame, looks_back
from extract.engines.rules.roles.listing import listed_deed
from extract.engines.rules.roles.newscasts import opens_paragraph
from extract.engines.rules.scenes.events import Event, gap, overlap
from extract.engines.rules.voices.carried import monitored
from extract.text.hints import signed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.layout.segments import Segment
    from extract.records import When

_MAINS: Final = 40
"""Engagements among which the first main one is looked for; keeps the work linear in the length of a text."""
_ASIDE: Final = lazy(
    r"\W{0,3}(?:separately|elsewhere|in other (?:news|developments)"
    r"|in an? (?:un)?related (?:story|development|incident))\b"
)
_ADDED: Final = lazy(
    r"\W{0,3}(?:in addition|moreover|furthermore|besides|likewise|similarly|at the same time|simultaneously"
    r"|in another (?:\w+ )?(?:action|attack|incident|operation|clash|ambush|development))\b"
)
"""How a report goes on to a further deed of the same days."""
_AFTER: Final = 12
"""Days within which an account without a date of its own tells on."""
_NEAR: Final = 3
"""Days from a lead that sums up attacks within which what is told after it is a part of it."""
_NOTE: Final = 1_200
"""More characters than a note of several incidents has."""
_WEEKS: Final = 31
_ROUNDUP: Final = lazy(
    r"\b(?:[Ii]n other [\w ]{0,60}(?:news|operations)|[Oo]perational [Uu]pdate|[Rr]ound-?up"
    r"|[Ii]n separate (?:incidents|operations|attacks))\b"
)
_OF_ROUNDUP: Final = ("n other ", "perational ", "ound-up", "oundup", "n separate ")
_BACKGROUND: Final = signed(
    "earlier this |last month|last year|previous|in the past|recall|year ago|years ago|months ago|anniversary"
    "|deadliest ",
    r"\b(?:earlier this (?:month|year)|last (?:month|year)|previous(?:ly)?|in the past|be recalled|recalls? that|"
    r"years? ago|months ago|anniversary|deadliest .{0,60}since)\b",
)


_LISTED: Final = lazy(
    r"\b(?:[Ss]ummar(?:y|ies)|[Ll]ists?|[Ll]isted|[Rr]ound-?ups?|[Cc]hronolog(?:y|ies)|FACTBOX|[Ff]actbox|[Ll]og)\b"
    r"[^.\n]{0,40}\b(?:incidents?|attacks|violence|developments|events|clashes)\b"
    r"|^(?:[Ss]ecurity|[Vv]iolent) (?:incidents|developments) in "
)


def lists_incidents(a: Analysis) -> bool:
    """Whether a text says at its head that it lists incidents: "Security incidents in Lombia, 4 May"."""
    return any(_LISTED.search(x) is not None for x in (a.document.title or "", a.masked[:120]))


def strings(events: list[Event], f: Frame) -> bool:
    """Whether a text strings several attacks together, as the sentence shows that is read next."""
    apart = (f.apart or (f.elsewhere and f.strong and not f.sentence.parted)) and not f.definite
    if apart and any(e.summing or e.frames[0].apart or e.frames[0].elsewhere for e in events):
        return True
    if (
        f.strong
        and fronted(f)
        and not f.earlier
        and any(fronted(g) for e in events[-3:] for g in e.frames[:2])
    ):
        return True
    return f.aggregate and f.sentence.low.startswith(("while ", "but "))


def _inquired_into(e: Event) -> bool:
    """Whether a report tells at length of the dead of something long past, with which it opens."""
    f = e.frames[0]
    counted = any(x.kind == "killed" and x.value.low for x in f.losses)
    return f.sentence.index < _TOP and counted and len(e.frames) > _TOP


_TOP: Final = 2
_ENTRY: Final = lazy(
    r"[\W\d]{0,6}(?:In )?(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2},? )?(?:19|20)\d\d"
    r" ?[:,–—-]"
)
"""How an entry of a timeline opens: "April 2021: …", "1968 – …"."""
_ENTRIES: Final = 3
"""Items that open on a date from which on a text is a timeline."""


class Focusing(Fitting):
    """Decides the focus of the engagements of one document."""

    def __init__(self, a: Analysis) -> None:
        super().__init__(a)
        self.roundup = any(x in a.masked for x in _OF_ROUNDUP) and bool(_ROUNDUP.search(a.masked))
        self.phases = Phases(a)
        self.over: When | None = None
        """The day of a line that stands over what is read."""
        self.days: list[When] = []
        """The days of all such lines: two of them make a chronicle."""
        self.beside = False
        """Whether a heading such as "Aftermath" stands over what is read."""
        self.of: dict[int, Event] = {}
        """Sentence index to the event it tells of."""

    def promote(self) -> None:
        """Makes recent incidents main where a report strings several together, none of them told at length."""
        body = [e for e in self.events if self.a.segments[e.segment].kind == "body"]
        main = next((e for e in body if e.focus == "main"), None)
        if main is None:
            for e in body:
                e.focus = "main" if self._in_chronicle(e) else e.focus
            if body and all(e.focus == "background" for e in body) and _inquired_into(body[0]):
                body[0].focus = "main"
            return
        for e in body:
            told_short = e.frames[0].elsewhere or len(main.frames) <= 3 * len(e.frames)
            recent = told_short and self._recent(e, main)
            recent = recent or (told_short and self.phases.follows(e, self.events))
            recent = recent or e.frames[0].sentence.index in self.phases.entries
            recent = recent or self._next_in_note(e, main)
            if e.focus == "background" and (
                recent or (self.many and self._of_the_day(e, main)) or self._in_chronicle(e)
            ):
                e.focus = "main"

    def _next_in_note(self, e: Event, main: Event) -> bool:
        """Whether a note without a title or a dateline goes on with an incident of the next weeks on its day."""
        f = e.frames[0]
        if self.a.document.title or self.a.head or len(self.a.text) > _NOTE:
            return False
        if main.when is None or main.when.precision != "day":
            return False
        if f.when is None:  # "Jan. 9: … In Oro a bomb went off": all of it is of the day over the note
            named = bool((e.place or {}).get("name")) and e.place != main.place
            opens = main.frames[0].sentence.index == 0 and f.sentence.block == main.frames[0].sentence.block
            return (
                named and opens and f.strong and not (f.earlier or looks_back(f) or self._aside(f.sentence))
            )
        if f.when.precision != "day":
            return False
        if not f.strong or f.earlier or looks_back(f) or _BACKGROUND.within(f.sentence.low):
            return False
        return bool(0 <= (f.when.start - main.when.start).days <= _WEEKS)

    def _in_chronicle(self, e: Event) -> bool:
        """Whether an incident stands under its day in a chronicle, however long ago that was."""
        f = e.frames[0]
        return len(self.days) > 1 and any(f.when is x for x in self.days) and not (f.earlier or looks_back(f))

    def _of_the_day(self, e: Event, main: Event) -> bool:
        """Whether one of several attacks strung together is of the same days as the first."""
        f = e.frames[0]
        if (
            f.earlier
            or looks_back(f)
            or _BACKGROUND.within(f.sentence.low)
            or self.old(f)
            or f.sentence.parted
        ):
            return False
        return e.when is None or main.when is None or gap(e.when, main.when) <= _NEAR

    def _recent(self, e: Event, main: Event) -> bool:
        """Whether an incident opens a paragraph and is about as fresh as the main one."""
        s = e.frames[0].sentence
        low = s.low
        at = self.a.masked.rfind("\n", max(0, s.start - 40), s.start)
        line = at >= 0 and len(self.a.masked[at : s.start].split()) < 4
        opens = line or s.opens
        if not (opens or e.frames[0].elsewhere) or _BACKGROUND.within(low) or self.old(e.frames[0]):
            return False
        if (
            e.frames[0].earlier
            or looks_back(e.frames[0])
            or self._aside(s)
            or (s.parted and e.when != main.when)
        ):
            return False
        if e.when is None:
            return e.frames[0].elsewhere
        now = self.a.published or (main.when.end if main.when is not None else None)
        return e.when.precision == "day" and now is not None and abs((now - e.when.end).days) <= 8

    def _aside(self, s: Sentence) -> bool:
        """Whether an article under a headline only adds what else happened ("Separately, …")."""
        single = bool(self.a.document.title) and not self.many and not self.section
        return single and not self.events[0].summing and _ASIDE.match(s.low) is not None

    def focus(self, f: Frame, s: Sentence, first: bool, *, headed: bool = False) -> str:
        """Gives the focus of the engagement that a sentence opens; `first`: of its text or item; `headed`: under a
        heading of its own.
        """
        seg = self.a.segments[s.segment]
        low = s.low
        if seg.kind == "blurb" or s.recalled:
            return "background"
        if seg.kind == "item":
            coarse = f.when is not None and f.when.precision in ("month", "year")
            coarse = coarse and f.when is not self.over and not self._is_entry(seg)
            past = self.old(f) and (coarse or _BACKGROUND.within(low))
            return "background" if past else "main"
        if first:
            old = self.old(f) and f.when.precision in ("month", "year") and self.a.published is not None
            return "background" if old and len(self.a.sentences) > 3 else "main"
        if f.when is not None and f.when is self.over and not self.old(f):
            return "main"
        if self.beside and seg.kind == "body":
            f.earlier = True  # of another time than what the text is about
            return "background"
        lead = self.events[0]
        same = f.when is not None and lead.when is not None and overlap(f.when, lead.when)
        if (
            f.earlier
            or _BACKGROUND.within(low)
            or self.old(f)
            or (looks_back(f) and not same)
            or self._aside(s)
        ):
            return "background"
        if headed or another_wrecked(f, self.events):
            return "main"
        if s.parted and (before := self.of.get(s.index - 1)) is not None:
            return before.focus
        if listed_deed(s):
            return "background"  # "their campaign has seen a jailbreak in X, the kidnapping of … in Y"
        main = next((e for e in self.events[:_MAINS] if e.focus == "main"), None)
        if main is None:
            return "main"
        if (self.many or self.events[0].summing) and (
            f.when is None or gap(f.when, self.events[0].when or f.when) <= _NEAR
        ):
            return "main"
        if self.roundup and f.when is not None and f.when.precision == "day" and not self.old(f):
            return "main"
        return self._beside_main(f, main)

    def _new_place(self, name: str) -> bool:
        """Whether no engagement told so far was at a place of this name, or of a longer one."""
        words = set(name.lower().split())
        known = ((e.place or {}).get("name") for e in self.events[:_MAINS])
        return not any(words <= set(x.lower().split()) for x in known if x)

    def _is_entry(self, seg: Segment) -> bool:
        """Whether an item opens on its month or year, as at least two others do: a timeline goes far back."""
        text = self.a.masked
        if not _ENTRY.match(text, seg.start):
            return False
        return (
            sum(x.kind == "item" and bool(_ENTRY.match(text, x.start)) for x in self.a.segments) >= _ENTRIES
        )

    def _beside_main(self, f: Frame, main: Event) -> str:
        """The focus of what a story tells beside its main engagement: main, too, if it counts and is of its days."""
        counted = any(
            x.kind in ("killed", "wounded", "killed_or_wounded") and x.value.low != 0 for x in f.losses
        )
        near = f.when is None or main.when is None or gap(f.when, main.when) <= _NEAR
        if f.strong and near and opens_paragraph(self.a, f.sentence) and monitored(self.a.text):
            return "main"  # a further item of a newscast
        placed = f.strong and near and not f.definite and (f.place or {}).get("name")
        if placed and (_ADDED.match(f.sentence.low) or (monitored(self.a.text) and self._new_place(placed))):
            return (
                "main"  # "In addition, rebels attacked the post at Lomba", and what a radio strings together
            )
        if f.when is not None and main.when is not None and not overlap(f.when, main.when):
            later = f.when.start > main.when.end
            if later and self.a.published is None and (f.when.start - main.when.end).days <= _AFTER:
                return "main"
            days = (f.when.start - main.when.end).days
            return "main" if later and days <= (1 if counted else 3 if f.elsewhere else 0) else "background"
        return "main" if counted or f.elsewhere or struck_too(f) else "background"
