"""Parts sentences that tell of two engagements, each with a verb and with a place or a day of its own.

"Gunmen killed two men in Lomba, while a bomb hurt five in Oro": what stands behind "while" is read as a sentence, after
speech, so that "police said" at the end still speaks for all of it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.engagements.both_fell import by_what_both, fell_with, hurt_too
from extract.engines.rules.engagements.clause_deeds import answers, clause, died_of_it, goes_on, tells
from extract.engines.rules.engagements.clause_places import TOWNS, other_places, places_in
from extract.engines.rules.engagements.clauses_in_row import in_row
from extract.engines.rules.engagements.gapped_deeds import struck_next, with_verb
from extract.engines.rules.engagements.going_on import AT_ONCE, moves_on, same_doers, shared_subject, went_on
from extract.engines.rules.engagements.other_doers import by_others
from extract.engines.rules.engagements.other_quarters import in_other_quarter
from extract.engines.rules.engagements.recalling import recalled, without
from extract.engines.rules.engagements.triggered import leads_to
from extract.engines.rules.engagements.two_blows import two_blows
from extract.engines.rules.engagements.where_before import once_before, site_of
from extract.engines.rules.grammar.clauses import aside_of_speaker
from extract.engines.rules.layout.headings import led_by_years
from extract.engines.rules.losses.losses import LossReader
from extract.engines.rules.roles.event_bombs import ATTACKER_NOUNS
from extract.engines.rules.roles.frames import elsewhere, in_others
from extract.engines.rules.roles.listing import deeds, listed_deed, without_joint_tolls
from extract.engines.rules.voices.said import said_dates
from extract.text.hints import hints_in

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_JOINING: Final = frozenset(("and", "but", "while", "whereas"))
_LEADING_ON: Final = frozenset(("after", "as", "before"))
"""Before what is told of another town."""
_MARKS: Final = frozenset((";", "--", "—", "–"))
_PERIODS: Final = ("day", "month")
_TRIES: Final = 8


def part(a: Analysis) -> None:
    """Puts in place of each sentence that tells of two engagements its parts."""
    reader = LossReader(a.triggers, a.text)
    out: list[Sentence] = []
    by_years = led_by_years(a.masked)
    for s in a.sentences:
        cuts = (_items(s) if by_years else []) or _cuts(a, s) or deeds(a, s) or _asides(a, s)
        back = None if cuts else recalled(a, s)
        if back is not None and back[2] == len(s.chunks):
            cuts = [back[1]]
        cuts = cuts if cuts or back is not None else once_before(a, s)
        pieces = [_piece(a, s, i, k, reader) for i, k in pairwise([0, *cuts, len(s.chunks)])] if cuts else [s]
        if back is not None and not cuts:
            pieces = [without(s, back[0], back[2], reader)]
            pieces += [_piece(a, s, i, back[2], reader) for i in back[1:2] if i >= 0]
        if back is not None and len(pieces) > 1:
            pieces[1].recalled = True
        elif cuts and listed_deed(pieces[1]) and not pieces[1].low.startswith("where "):
            without_joint_tolls(a, pieces)
            for x in pieces[pieces[1].low.startswith("after ") :]:  # whose day is that of what came before
                x.dates = x.dates or (s.dates if len(s.dates) == 1 else [])
        elif cuts and (day := _fronted_day(a, s)):
            for x in pieces[1:]:
                x.dates = x.dates or day
        out.extend(pieces)
    if all(x is y for x, y in zip(out, a.sentences, strict=False)):
        return
    hints = hints_in(a.masked, [(s.start, s.end) for s in out])
    for k, s in enumerate(out):
        s.index, s.hints = k, hints[k]
    a.sentences[:] = out


def _fronted_day(a: Analysis, s: Sentence) -> list[Any]:
    """The day or month that a sentence opens on, which is that of all its clauses: "In raids in May, …, while …"."""
    first = s.chunks[s.verbs[0]].start if s.verbs else s.start
    opening = [d for d in s.dates if d.end < first and d.start - s.start < _OPENING]
    return opening if len(opening) == 1 and a.masked[opening[0].end : opening[0].end + 1] == "," else []


_OPENING: Final = 60


def _items(s: Sentence) -> list[int]:
    """The semicolons of a line of a chronicle between items that each tell of dead or wounded."""
    out: list[int] = []
    for k, c in enumerate(s.chunks):
        last = out[-1] if out else 0
        if c.head == ";" and any(x.people and last <= x.noun < k for x in s.losses):
            out.append(k)
    return [k for k in out if any(x.people and x.noun > k for x in s.losses)]


def _cuts(a: Analysis, s: Sentence) -> list[int]:
    """The chunks of a sentence at which another engagement begins."""
    if len(s.verbs) < 2 and len(s.dates) < 2:
        return []
    out: list[int] = []
    tries = 0
    for k, c in enumerate(s.chunks):
        if moves_on(a, s, out[-1] if out else 0, k):
            out.append(k)
        if (c.head == "," and same_doers(a, s, out[-1] if out else 0, k)) or leads_to(s, k):
            out.append(k)
        row = in_row(s, out[-1] if out else 0, k)
        if c.paren or not (_joins(c) or _aside_ends(s, k) or row or (c.head == ":" and _dated_anew(a, s, k))):
            continue
        tries += 1
        if tries > _TRIES:
            break
        begin = out[-1] if out else 0
        told = tells(a, s, begin, k) or c.kind == "X"
        if not told:
            continue
        subject = None if _one_of_subjects(s, k) else clause(a, s, k)
        anew = subject is not None and ((row and c.head == ":") or _apart(a, s, begin, k, subject))
        goes = same_doers(a, s, begin, k) or went_on(a, s, begin, k)
        if anew or goes or struck_next(s, begin, k) >= 0:
            out.append(k)
    return out


def _one_of_subjects(s: Sentence, k: int) -> bool:
    """Whether what stands behind the chunk at `k` shares its verb with somebody before: "In Lomba, a judge, and one of
    his guards, were shot in the Oro district".
    """
    if s.chunks[k].head != "and":
        return False
    return any(min(own) < k < max(own) for v in s.verbs if v > k and (own := s.chunks[v].subject))


def _aside_ends(s: Sentence, k: int) -> bool:
    """Whether the comma at `k` ends what was done besides ("Besides a raid on Lomba that left six dead, rebels …"), or
    stands before what the same did at once ("stormed Lomba, simultaneously attacking Oro").
    """
    if s.chunks[k].head != "," or k + 2 >= len(s.chunks):
        return False
    return s.chunks[k + 1].head in AT_ONCE or (
        s.low.startswith(_BESIDES) and "," not in s.low[: s.chunks[k].start - s.start]
    )


_BESIDES: Final = ("besides ", "in addition to ", "apart from ", "aside from ", "along with ")


def _joins(c: Chunk) -> bool:
    """Whether a chunk may stand between two clauses."""
    if c.kind == "X":
        return c.head in _MARKS
    return c.kind in ("C", "P") and (c.head in _JOINING or c.head in _LEADING_ON)


def _asides(a: Analysis, s: Sentence) -> list[int]:
    """The chunk at which a clause on what came before begins ("…, a day after nine guards died in Lomba, he said")."""
    at = aside_of_speaker(a.masked, s.start, s.end) if s.scopes and s.losses else 0
    k = next((k for k, c in enumerate(s.chunks) if c.start >= at), 0) if at else 0
    if k < 2 or s.chunks[k - 1].end > at or not tells(a, s, 0, k):
        return []
    return [k]


def _apart(a: Analysis, s: Sentence, i: int, k: int, subject: Chunk) -> bool:
    """Whether what stands before and behind the chunk at `k` happened in two places or on two days."""
    end = s.chunks[k].start
    if any(answers(s.chunks, v) for v in s.verbs if v > k) or _dated_anew(a, s, k):
        return True
    behind = s.chunks[k + 1].start if k + 1 < len(s.chunks) else s.end
    low = a.masked[behind : s.end].lower()
    other = elsewhere(low) and not fell_with(s, k, subject)
    if other or (in_others(low) and s.chunks[k].head != "and"):
        return True
    begin = s.chunks[i].start
    own_end = _own_end(s, k, subject)
    mine, theirs = places_in(a, s, begin, end), places_in(a, s, end, own_end)
    if not (mine and theirs) and by_others(a, s, i, k):
        return True
    if s.chunks[k].head not in _LEADING_ON and _in_two_quarters(a, s, i, k):
        return True
    if mine and theirs:
        towns = places_in(a, s, begin, end, TOWNS), places_in(a, s, end, own_end, TOWNS)
        if all(towns):
            mine, theirs = towns  # which may lie in one province
        elif s.chunks[k].head in _LEADING_ON and not _struck_after(a, s, i, k, subject):
            return False
        return not by_what_both(a, s, k, subject) and other_places(mine, theirs)
    if s.chunks[k].head in _LEADING_ON:
        # "bombs camps in northern Lombia after an ambush in Oro that killed six"
        far = bool(theirs) and any(m.kind == "place" for c in s.chunks[i:k] for m in c.mentions)
        far = far and not mine and _struck_after(a, s, i, k, subject)
        return far or (s.chunks[k].head == "after" and _avenged(a, s, i, k, subject))
    arms = (
        subject.head in a.triggers.means
        or subject.head in a.triggers.events
        or subject.head in ATTACKER_NOUNS
    )
    if theirs and arms and s.chunks[k].head == "while" and _foiled(s, k):
        return any(x.people and x.noun < k for x in s.losses)
    if theirs and arms and subject.det in ("a", "an", "another") and s.chunks[k].head != "and":
        # "Fighting in the north killed eight, while a car bomb near Lomba left six dead."
        return any(x.people and x.noun < k for x in s.losses) and any(x.noun > k for x in s.losses)
    if arms and s.chunks[k].head == "while" and (not subject.det or subject.det in ("a", "an", "another")):
        # "Rebel shelling killed six, while air raids left 14 people dead."
        first, second = _means(a, s.chunks[i:k]), _means(a, [subject])
        lost = any(x.people and i <= x.noun < k for x in s.losses) and any(
            x.people and x.noun > k for x in s.losses
        )
        if lost and first and second and not first & second:
            return True
    if arms and s.chunks[k].head == "and" and _by_a_bomb(a, s, i, k, subject):
        return True
    if died_of_it(s, i, k) or goes_on(a, s, k):
        return False
    if not (mine and theirs) and two_blows(a, s, i, k, subject):
        return True
    return _on_other_days(a, s, begin, end)


def _dated_anew(a: Analysis, s: Sentence, k: int) -> bool:
    """Whether what stands behind a mark opens on a day or month and counts dead in a place: "It was the latest of many
    raids; in May, rebels killed nine men in Lomba".
    """
    mark = s.chunks[k]
    if mark.head not in _MARKS | {":"} or not any(v < k for v in s.verbs):
        return False
    day = next((d for d in s.dates if d.start >= mark.end), None)
    if day is None or day.start - mark.end > _OPENING_DAY:
        return False
    lost = any(x.people and x.value.low and x.noun > k for x in s.losses)
    return lost and any(m.kind == "place" and m.head != "country" and m.start > mark.end for m in s.mentions)


_OPENING_DAY: Final = 12
"""Characters behind a mark before a day on which what follows opens."""


def _struck_after(a: Analysis, s: Sentence, i: int, k: int, subject: Chunk) -> bool:
    """Whether somebody struck behind an attack that is told as something new: "the army shells Lomba after an ambush
    in Oro province that killed six".
    """
    anew = subject.det in ("a", "an", "another") and subject.head in a.triggers.events
    lost = any(x.people and x.value.low and x.noun > k for x in s.losses)
    if s.chunks[k].head != "after" or not (anew and lost):
        return False
    return any(c.kind == "VG" and c.voice == "active" and c.cls in _STRIKING for c in s.chunks[i:k])


_STRIKING: Final = ("attack", "storm", "bomb", "shell", "airstrike", "launch")


def _avenged(a: Analysis, s: Sentence, i: int, k: int, subject: Chunk) -> bool:
    """Whether others are told to have hurt people on a day of its own before: "soldiers burnt huts on Monday after
    rebels shot two guards there on Sunday".
    """
    foes = any(m.kind in ("force", "generic") and m.type != "civilians" for m in subject.mentions)
    hurt = foes and any(x.people and x.value.low and x.noun > k for x in s.losses)
    if any(c.kind == "VG" and c.cls == "die" for c in s.chunks[i:k]):
        return False  # "three died in hospital on Monday after rebels wounded nine on Sunday"
    return hurt and _on_other_days(a, s, s.chunks[i].start, s.chunks[k].start)


def _on_other_days(a: Analysis, s: Sentence, begin: int, end: int) -> bool:
    """Whether the days named from one offset to another are none of those named behind."""
    said = said_dates(a, s)
    days = [d for d in s.dates if d.when is not None and d.when.precision in _PERIODS and d.start not in said]
    before = [d.when for d in days if begin <= d.start < end]
    after = [d.when for d in days if d.start >= end]
    return bool(before and after) and all(x.end < y.start or y.end < x.start for x in before for y in after)


def _in_two_quarters(a: Analysis, s: Sentence, i: int, k: int) -> bool:
    """Whether people are counted on both sides of the chunk at `k`, in other quarters of a town or region."""
    hurt = [x.noun for x in s.losses if x.people and x.value.low]
    if not any(i <= n < k for n in hurt) or not any(n > k for n in hurt):
        return False
    low, at = a.masked[s.chunks[i].start : s.end].lower(), s.chunks[k].start - s.chunks[i].start
    return in_other_quarter(low[:at], low[at:])


def _by_a_bomb(a: Analysis, s: Sentence, i: int, k: int, subject: Chunk) -> bool:
    """Whether others were hurt by a bomb or in an ambush than those who were shot, or hit by shells, before it: "a
    teacher was shot dead, and a mine hit a patrol, wounding two".
    """
    verb = next((c for c in s.chunks if c.kind == "VG" and c.start > subject.end), None)
    bomb = a.triggers.means.get(subject.head) == "bombing" and subject.det in ("a", "an", "another")
    if not bomb and not (verb is not None and verb.cls == "ambush" and subject.det in ("", "a")):
        return False
    first = next((x for x in s.losses if x.people and i <= x.noun < k and x.verb >= 0), None)
    if (
        first is None
        or s.chunks[first.verb].voice != "passive"
        or not any(x.people and x.noun > k for x in s.losses)
    ):
        return False
    return "bombing" not in _means(a, s.chunks[i:k])


def _foiled(s: Sentence, k: int) -> bool:
    return any(c.cls == "repel" and c.voice == "passive" for c in s.chunks[k:])


def _means(a: Analysis, chunks: list[Chunk]) -> set[str]:
    """By what those were attacked of whom noun groups tell: from the air, by shells, by a bomb."""
    means, events = a.triggers.means, a.triggers.events
    kinds = {means.get(c.head) or events.get(c.head) for c in chunks if c.kind == "NG"}
    kinds |= {"air_strike" for c in chunks if c.kind == "NG" and not _FROM_THE_AIR.isdisjoint(c.words)}
    return {x for x in kinds if x in _KINDS}


_FROM_THE_AIR: Final = frozenset(("air", "aerial", "drone", "airstrike", "airstrikes"))
_KINDS: Final = ("shelling", "air_strike", "bombing", "battle", "suicide_bombing")


def _own_end(s: Sentence, k: int, subject: Chunk) -> int:
    """Where what a clause tells of its own ends: a bare count, and those who were hurt beside others, share the
    occasion told behind "when" ("five were killed and two wounded when gunmen attacked a bus near X").
    """
    hurt = [c for c in s.chunks if c.kind == "VG" and c.cls in ("kill", "wound") and c.start < subject.start][
        -1:
    ]
    both = bool(hurt) and hurt[0].voice == "passive" and hurt_too(s, subject)
    if both or not subject.words or subject.head in ("others", "another", "more"):
        for c in s.chunks[k + 1 :]:
            if c.kind == "C" and c.head in ("when", "after", "as", "during"):
                return c.start
    return s.end


def _piece(a: Analysis, s: Sentence, i: int, k: int, reader: LossReader) -> Sentence:
    """The part of a sentence from one chunk to another, with its own losses."""
    begin = i + (s.chunks[i].head == ",")
    start = s.chunks[begin].start if i else s.start
    end = s.chunks[k].start if k < len(s.chunks) else s.end
    end = start + len(a.masked[start:end].rstrip(" ,\n\t"))
    shared = shared_subject(s.chunks, i, k) or ([i - 1] if i and s.chunks[i].kind == "R" else [])
    struck = struck_next(s, 0, i) if i else -1
    led = with_verb(s, i, struck) if struck >= 0 else [s.chunks[x] for x in shared]
    led = led or (site_of(s.chunks, i) if i else [])
    chunks = [*led, *s.chunks[i:k]]
    at = {x: n for n, x in enumerate(s.chunks[struck].subject if struck >= 0 else shared)}
    at.update({x: n for n, x in enumerate(range(i, k), len(led))})
    for c in s.chunks[i:k]:
        # Not in place: chunks share one empty list.
        c.subject, c.object, c.agent = (
            [at[x] for x in links if x in at] for links in (c.subject, c.object, c.agent)
        )
    low = a.masked[start:end].lower()
    piece = replace(
        s,
        start=start,
        end=end,
        scopes=[x for x in s.scopes if x.start < end and x.end > start],
        mentions=[
            *(m for c in led for m in c.mentions if m.kind == "place"),
            *(m for m in s.mentions if start <= m.start < end),
        ],
        dates=[d for d in s.dates if start <= d.start < end],
        lows=frozenset(x for x in s.lows if x in low),
        low=low,
        opens=s.opens and not i,
        parted=i > 0,
    )
    piece.take(chunks)
    piece.losses = reader.read(chunks, piece.verbs, piece.heads)
    return piece
