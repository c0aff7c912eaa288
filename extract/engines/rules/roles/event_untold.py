"""Event nouns that tell of nothing that happened: denied, feared, planned, "the fight against" it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.deed_names import of_a_day, only_measures
from extract.engines.rules.grammar.joining_in import joined
from extract.engines.rules.grammar.unreal import on_condition, only_possible
from extract.engines.rules.losses.series import yearly
from extract.engines.rules.roles.event_phrases import PITS, EventPhrases, worked_at
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.roles.made_safe import lies_safe
from extract.engines.rules.vocabulary.actor_types import OUTLAWS, REGULAR
from extract.engines.rules.vocabulary.words import listed
from extract.text.hints import hinted

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

HYPOTHETICAL: Final = listed("hypothetical")
_LAYING: Final = listed("laying_mines")
_FINDING: Final = listed("finding")
_UNTOLD: Final = hinted(
    "responsible for|involved in|wanted for|wanted over|accused of|suspected of|suspected in|linked to"
    "|in connection with|charged with|convicted of|convicted for|planning|plot|preparing|facilitat|financ|behind"
    "|search for|facility for|base for|hub for|preparation for|preparations for|plan for|plans for|fear of|risk of"
    "|threat|ready for|prevent|training for|retaliat|reveng|repris|punishment|payback"
    "|heading t|heading f|headed t|headed f|way to|en route to|part in|participating in|returning from|back from"
    "|response to|answer to|aveng|end to|halt to|stop to|to end|to stop|to halt|to cease|to repel|to resist|to deter"
    "|warned of|warning of|lift",
    r"\b(?:responsible for|involved in|wanted (?:for|over)|accused of|suspected (?:of|in)|linked to|in connection with|"
    r"charged with|convicted (?:of|for)|planning|plotting|preparing|plot|facilitat\w+|financ\w+|"
    r"(?:men|bandits|militants|rebels|suspects?|those|people) (?:\w+ )?behind|"
    r"(?:facility|base|hub|preparations?|plans?) for|"
    r"search for|fear of|risk of|threats? of|ready for|prevent\w*|training for|(?:retaliat\w+|reveng\w+|repris\w+"
    r"|punishment|payback) (?:for|against)|(?:an? (?:\w+ )?(?:end|halt|stop)|(?:call|demand)\w* (?:\w+ )?end) to"
    r"|to (?:end|stop|halt|cease|repel|resist|deter)|head(?:ing|ed) (?:towards?|to|for)|(?:on \w+ way|en route) to"
    r"|(?:taking|to take|took) part in|participating in|(?:returning|back) from"
    r"|warn(?:ed|ing) of|lift(?:s|ed|ing)?|(?:response|retaliation|answer) to|aveng(?:e|ed|es|ing))"
    r"(?: [\w-]+){0,4} $",
    re.I,
)
"""What stands before an event that is not told: an arrest for it, a plan, a fear, what it is to avenge."""
_IMPENDING: Final = frozenset(
    (
        "expected",
        "anticipated",
        "looming",
        "impending",
        "imminent",
        "threatened",
        "feared",
        "planned",
        "would-be",
    )
)
_AWAITED: Final = frozenset(
    (
        "fear",
        "fears",
        "fearing",
        "expect",
        "expects",
        "expecting",
        "anticipate",
        "anticipating",
        "predict",
        "dread",
    )
)
_LASTING: Final = frozenset(("ongoing", "continuing", "continued", "long-running", "years-long"))
_WITHIN: Final = frozenset(("in", "of", "amid", "during", "within"))
_WAGED: Final = frozenset(("battle", "conflict", "struggle", "fight", "campaign"))
_AGELONG: Final = frozenset(
    ("ongoing", "long-running", "decade-long", "decades-long", "years-long", "protracted", "uphill")
)
_OFTEN: Final = frozenset(
    (
        "frequent",
        "regular",
        "recurrent",
        "constant",
        "common",
        "perennial",
        "repeated",
        "usual",
        "traditional",
    )
)
"""What is said of a site at which fights are usual."""
_OF_PITS: Final = frozenset(
    ("employs", "employed", "miner", "miners", "ore", "output", "production", "shaft", "shafts")
)
_PLANNING: Final = frozenset(("plan", "plot", "prepare", "contemplate", "intend"))
_WANTING: Final = _PLANNING | {"want", "seek", "hope", "aim", "threaten", "wish", "vow"}


def _only_meant(chunks: list[Chunk], i: int) -> bool:
    """Whether the event at `i` is what somebody planned, or wanted to do."""
    v = next(
        (k for k in range(i - 1, max(-1, i - 5), -1) if chunks[k].kind == "VG" and i in chunks[k].object), -1
    )
    told = chunks[v].verb if v >= 0 else None
    if told is None:
        return False
    if told.lemma in _PLANNING and chunks[v].voice != "inf":
        return True
    if chunks[v].voice == "inf" and v and chunks[v - 1].head in _CALLED_FOR:
        return True  # "it is necessary to launch an assault"
    for k in range(v - 1, max(-1, v - 4), -1) if chunks[v].voice == "inf" else ():
        verb = chunks[k].verb
        if chunks[k].kind == "VG" and verb is not None:
            return verb.lemma in _WANTING
    return False


def _to_come(chunks: list[Chunk], i: int) -> bool:
    """Whether what is told of an event is only what it would do, or that men were gathered for it: "an attack would
    cost lives", "has massed 3,000 men for an offensive on".
    """
    for v in range(i + 1, len(chunks)):
        if chunks[v].kind == "VG" and i in chunks[v].subject:
            return only_possible(chunks[v])
    if i < 2 or chunks[i - 1].head not in ("for", "before"):
        return False
    near = (x for x in chunks[max(0, i - _NEAR) : i] if x.kind == "VG")
    return any(x.verb is not None and (x.verb.lemma in _GATHERING or x.head in _GATHERED) for x in near)


_GATHERING: Final = frozenset(
    ("mass", "amass", "assemble", "gather", "muster", "mobilize", "mobilise", "prepare", "ready", "train")
)
_GATHERED: Final = frozenset(
    (
        "massed",
        "amassed",
        "mustered",
        "assembled",
        "preparing",
        "readied",
        "readying",
        "massing",
        "assembling",
    )
)
_CALLED_FOR: Final = listed("called_for")
_OF_PEOPLE: Final = frozenset(
    ("kidnapping", "kidnappings", "abduction", "abductions", "murder", "killing", "assassination")
)
_TREATED: Final = listed("treated_at_large")
_NEAR, _FAR = 5, 11
"""Chunks before a deed within which a verb tells how it is treated, and before one that "and" adds to another."""


def _at_large(s: Sentence, i: int) -> bool:
    """Whether crimes of a sort are only spoken of: "a body that is to probe the kidnapping of cattlemen"."""
    chunks = s.chunks
    whom = chunks[i + 2] if chunks[i].head in _OF_PEOPLE and i + 2 < len(chunks) else None
    if whom is None or chunks[i + 1].head != "of" or whom.det or whom.figure is not None or s.losses:
        return False
    several = whom.head.endswith(("s", "men", "people")) and not any(
        m.kind == "person" for m in whom.mentions
    )
    far = _FAR if chunks[i - 1].head == "and" else _NEAR  # "to halt the murder of X and the murder of Y"
    v = next((k for k in range(i - 1, max(-1, i - far), -1) if chunks[k].kind == "VG"), -1)
    verb = chunks[v].verb if v >= 0 else None
    treated = (verb is not None and verb.lemma in _TREATED) or (i > 1 and chunks[i - 1].head in _TREATED)
    return several and treated and (not s.dates or (v >= 0 and chunks[v].voice == "inf"))


def _of_workers(chunks: list[Chunk], i: int) -> bool:
    """Whether a strike is one of those who stop work: "unions called a strike for Friday", "a general strike"."""
    if not _OF_UNIONS.isdisjoint(chunks[i].words):
        return True
    verb = next((x.verb for x in reversed(chunks[:i]) if x.kind == "VG" and i in x.object), None)
    after = chunks[i + 1].head if i + 1 < len(chunks) else ""
    return verb is not None and verb.lemma in _CALLING and after not in ("on", "against", "at", "near")


_STRIKES: Final = frozenset(("strike", "strikes"))
_OF_UNIONS: Final = frozenset(("general", "hunger", "one-day", "24-hour", "48-hour"))
_CALLING: Final = frozenset(("call", "call for", "announce", "declare", "hold", "observe", "end", "suspend"))


def _no_deed(s: Sentence, i: int) -> bool:
    """Whether a noun is of a strike of workers or a pit, or of what comes every year, is supposed or missing."""
    chunks = s.chunks
    c = chunks[i]
    if c.head in _STRIKES and _of_workers(chunks, i):
        return True
    worked = not s.lows.isdisjoint(_OF_PITS) or worked_at(chunks, i)
    if c.head in PITS and worked:
        return True  # "the mine, which employs 900 people", "burned trucks at a mine"
    if not c.det and any(i in chunks[v].subject and yearly(chunks, v) for v in s.verbs):
        return True  # "mines still kill 40 people every year"
    before = chunks[i - 1].head if i else ""
    if before in ("if", "whether") and c.det == "the":
        return True  # "would talk if the bombing stopped", "unclear if the blast was an accident"
    return before == "without" and c.det in ("a", "an")  # "hardly a week passes without an ambush"


_DRAWING: Final = frozenset(
    ("prompting", "prompted", "triggering", "triggered", "drawing", "drew", "provoking")
)


class EventUntold(EventPhrases):
    """Tells the event nouns of a sentence that are only planned, feared or known from those that happened."""

    def untold(self, f: Frame, start: int) -> bool:
        """Whether what stands at a position is only planned, feared or what somebody is known for."""
        s = f.sentence
        if 0 <= f.told <= start:
            return True
        if not s.hints & _UNTOLD.bit:
            return False
        return bool(_UNTOLD.pattern.search(self.a.masked, max(s.start, start - 48), start))

    def _never_used(self, chunks: list[Chunk], i: int) -> bool:
        """Whether a weapon was only found, or destroyed before it went off."""
        c = chunks[i]
        if c.head in self.a.triggers.means and any(
            x.kind == "VG" and x.verb is not None and x.verb.lemma in _FINDING and i in x.object + x.subject
            for x in chunks
        ):
            return True  # "found two mines and a rocket launcher"
        # "a strike destroyed a car bomb": it never went off
        return self.a.triggers.events.get(c.head) == "bombing" and any(
            x.kind == "VG" and x.cls == "destroy" and i in (x.subject if x.voice == "passive" else x.object)
            for x in chunks
        )

    def drew(self, f: Frame, i: int) -> bool:
        """ "Rebels stormed the post, prompting air strikes by the army": those whom an attack brought in are with those
        attacked; False: the deed at `i` is none that an attack told before it drew.
        """
        chunks = f.sentence.chunks
        v = i - 1
        if v < 2 or not f.attackers or chunks[v].head not in _DRAWING or f.trigger < 0 or f.trigger > v:
            return False
        c = chunks[i]
        doers = [m for m in c.mentions if m.type in REGULAR and m.start < c.end - len(c.head)]
        who = {self.a.index.of(m) for m in doers} - {None}
        for k in self.phrase(chunks, i, ("by", "from", "of")):
            who |= {x for x in self.named(f.sentence, k) if self.a.types.get(x) in REGULAR}
        new = [x for x in who if x is not None and x not in f.attackers]
        for x in new:
            f.defenders[x] = f.defenders.get(x, 0) + 1.5
            f.sides.append(x)
        f.drawn = c.start if new else f.drawn
        return bool(new)

    def unreal(self, f: Frame, i: int, c: Chunk) -> bool:
        """Whether an event noun tells of nothing that happened: denied, feared, planned, "the fight against" it."""
        chunks = f.sentence.chunks
        after = chunks[i + 1].head if i + 1 < len(chunks) else ""
        own = c.det in ("its", "their", "his", "our")
        if lies_safe(f.sentence, i):
            return True
        if c.head == "fight" and after in ("against", "for", "to", "over", *(("with",) if own else ())):
            return True  # "helps the army in its fight with insurgents"
        if c.head in _WAGED and after in ("against", "with", "between") and not _AGELONG.isdisjoint(c.words):
            return True  # "an ongoing battle against insurgents"
        if not f.sentence.losses and any(
            i in chunks[v].object and on_condition(chunks, v) for v in f.sentence.verbs
        ):
            return True  # "would act if the rebels resumed attacks on the town"
        if self._never_used(chunks, i) or _at_large(f.sentence, i) or _fled_from(chunks, i):
            return True
        if (
            c.det == "the"
            and i
            and not _LASTING.isdisjoint(c.words)
            and chunks[i - 1].head in _WITHIN
            and not f.sentence.losses
        ):
            return True  # "a new step in the ongoing fighting between A and B"
        if _no_deed(f.sentence, i):
            return True
        if c.det == "any":
            return True  # "ready for any attack", "denied any raid"
        if c.det in ("a", "an", "", "another") and (_only_meant(chunks, i) or _to_come(chunks, i)):
            return True  # "planned an attack on a camp", "wanted to launch an attack on it"
        if i > 1 and chunks[i - 1].head in ("of", "for") and not _OFTEN.isdisjoint(chunks[i - 2].words):
            return True  # "a usual site of clashes of A with B"
        verb = chunks[i - 1] if i and chunks[i - 1].kind == "VG" else None
        if verb is None and i > 1 and chunks[i - 1].head == "in" and chunks[i - 2].neg:
            return True  # "have not engaged in operations against the army"
        if (
            verb is not None
            and verb.verb is not None
            and verb.verb.lemma in _LAYING
            and verb.head.endswith("ing")
        ):
            return True  # "killed as they were planting a bomb"
        if not _IMPENDING.isdisjoint(c.words):
            return True  # "fled before an expected assault"
        if i and chunks[i - 1].head in _AWAITED:
            return True  # "airlines fear raids on their planes"
        if of_a_day(chunks, i) and only_measures(
            self.a.masked, f.sentence, chunks[i - 2].start, chunks[i - 2].end
        ):
            return True
        if verb is not None and (verb.neg or any(x in HYPOTHETICAL for x in verb.aux)):
            return True
        return self.untold(f, c.start) and not of_a_day(chunks, i) and joined(chunks, i) < 0


def _fled_from(chunks: list[Chunk], i: int) -> bool:
    """Whether gunmen only got away from what a noun tells: "rebels fleeing operations by the army killed six"."""
    for k in range(max(1, i - 5), i):
        x = chunks[k]
        if x.kind != "VG" or x.verb is None:
            continue
        who = chunks[k - 2] if k > 1 and chunks[k - 1].kind == "R" else chunks[k - 1]
        if who.head_mention is None or who.head_mention.type not in OUTLAWS:
            continue
        if x.verb.lemma in _FLEEING and (i in x.object or chunks[i - 1] is x or chunks[i - 2] is x):
            return True
        if not x.aux and i in x.agent and x.head in _DISPLACED:
            return True
    return False


_FLEEING: Final = frozenset(("flee", "escape", "evade", "elude", "dodge"))
_DISPLACED: Final = frozenset(("displaced", "dislodged", "uprooted", "scattered"))
