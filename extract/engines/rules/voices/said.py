"""Dates that tell when something was said, counted, found or tried, and not when it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.grammar.deed_names import of_deed_named, only_measures
from extract.engines.rules.grammar.said_how import hearsay
from extract.engines.rules.grammar.speech import claims_deed
from extract.engines.rules.places.unplaced import beside_talks, errands, of_meetings
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.condemned import of_condemnations
from extract.engines.rules.voices.documented import confirmed_on, days_of_deeds
from extract.engines.rules.voices.news_days import of_accounts, of_deaths, of_news
from extract.engines.rules.voices.owning_days import days_of_owning
from extract.engines.rules.voices.voices import heads_note

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_ITS: Final = ("'s", "’s")
_COUNTS: Final = frozenset(["toll", "count", "tally", "number"])
_AFTERWARDS: Final = listed("later_steps")
"""What is launched or ruled once an attack is over."""
_LODGED: Final = frozenset(("receive", "submit", "file", "lodge", "present", "transmit", "forward"))
_PAPERS: Final = frozenset(
    ("communication", "petition", "petitions", "complaint", "complaints", "denunciation", "denunciations",
     "application", "message", "messages", "letter", "letters", "videotape", "tape", "video")
)  # fmt: skip
"""What is lodged with a court or a commission, or sent by captors."""
_LOGS: Final = frozenset(
    ("report", "tracker", "update", "bulletin", "database", "chronology", "dossier", "tally")
)
"""What tells of many days: "On May 3, the report said, gunmen killed six" is the day of the deed."""
_SERVED: Final = frozenset(("serve", "execute", "enforce", "effect", "resist", "implement", "make"))
_LIVES: Final = frozenset(("life", "lives"))
_HANDLED: Final = listed("handled")
_BODIES: Final = listed("remains")
_TRIED: Final = listed("court_verbs")
_STUDIED: Final = frozenset(("interview", "document"))
_SPENT: Final = frozenset(("spend", "spent"))
_ISSUED: Final = listed("putting_out")
_WRITTEN: Final = listed("written_words")
_DASHES: Final = (" - ", " – ", " — ")
_CLAUSE: Final = frozenset(["attack", "clashes", "raid", "ambush", "attacks", "explosion", "blast"])
_CRIMES: Final = frozenset(
    ("killing", "murder", "assassination", "kidnapping", "abduction", "bombing", "slaying", "massacre")
)
_OWNED: Final = ("responsibility", "blame")
_OWNING: Final = frozenset(("claim", "admit", "acknowledge"))
"""Verbs of those who own to a crime, behind which the day is that of the crime."""


def said_dates(a: Analysis, s: Sentence) -> set[int]:
    """Returns the starts of dates that tell when something was said."""
    one = len(s.dates) == 1
    if one and _day_and_village(s):
        return set()
    said = {
        v.when
        for scope in s.scopes
        for v in scope.voices
        if isinstance(v.when, int) and not (one and v.head in _LOGS)
    }
    chunks = s.chunks
    for d in s.dates:
        if (
            d.start < 300
            and d.kind == "absolute"
            and d.when is not None
            and d.when.start == d.when.end == a.published
            and any(x.isdigit() for x in d.text[-4:])
            and not _tells(a, d, len(s.dates) == 1)
        ):
            said.add(d.start)
    if not s.dates:
        return said
    said.update(d.start for d in s.dates if _cited(a, s, d.start, d.end) or _as_of(s, d.start))
    if "whom" in s.heads:
        said |= of_deaths(chunks)
    said.update(d.start for d in s.dates if only_measures(a.masked, s, d.start, d.end))
    said |= of_accounts(chunks) | of_news(chunks) | of_condemnations(chunks)
    for start, end in errands(s, a.triggers.events):
        said.update(d.start for d in s.dates if start < d.start < end)
    if (aside := beside_talks(s, a.triggers.events)) < s.end:
        said.update(d.start for d in s.dates if d.start > aside)
    met = of_meetings(s)
    said.update(d.start for d in s.dates if any(x <= d.start < y for x, y in met))
    if "it" in s.heads:
        begin, end, _ = hearsay(chunks)
        said.update(x.start for x in chunks[begin:end] if x.kind == "D")
    first = True
    for v in s.verbs:
        c = chunks[v]
        if c.paren or any(chunks[k].head in _LIVES for k in c.object):
            continue  # "the raid on Monday claimed nine lives"
        if (
            first
            and c.cls in ("say", "blame")
            and c.voice == "active"
            and c.subject
            and not _inserted(chunks, v)
            and not claims_deed(chunks, v)
            and not (one and chunks[c.subject[0]].head in _LOGS)
        ):
            # "On Monday, alleged rebels burned …": nobody said anything there.
            said.update(x.start for x in chunks[heads_note(chunks) : v] if x.kind == "D")
        if c.voice == "active" and any(chunks[k].head in _OWNED for k in c.object):
            # "In May the army accepted responsibility for the raid, saying that nine died"
            said.update(days_of_owning(chunks, v))
        first = False
        said.update(_of_other_acts(chunks, v, c))
        if c.cls not in ("say", "blame"):
            continue
        if c.voice == "passive" and c.subject and chunks[c.subject[0]].head in a.triggers.events:
            said.update(confirmed_on(chunks, v))
            continue  # "Fighting was also reported on Monday in Lomba": the day of the fighting
        if c.head in _RECALLING and any(
            chunks[k].head in a.triggers.events or chunks[k].head in _CASES for k in c.object
        ):
            continue  # "recalled a similar incident in November": the time of the incident
        if (told := _told_through(chunks, v)) is not None:
            said.add(told.start)
        if (day := _day_behind(chunks, v)) is not None:
            between = chunks[v + 1 : chunks.index(day)] if c.cls == "blame" else []
            if all(x.head not in a.triggers.events for x in between):
                said.add(day.start)  # but "were blamed for a bombing in January"
    return said - days_of_deeds(s, a.triggers.events)


def _cited(a: Analysis, s: Sentence, start: int, end: int) -> bool:
    """Whether a date says of when a report is that is given in brackets: "killing nine (Reuters, 2016)"."""
    at = a.masked.rfind("(", s.start, start)
    if at < 0 or not a.masked.startswith(")", end):
        return False
    return any(m.kind == "media" and at < m.start < start for c in s.chunks for m in c.mentions)


def _as_of(s: Sentence, start: int) -> bool:
    """Whether a date only tells of when a count stood so, or was on the air: "as of 9 May", "by Monday four were still
    missing".
    """
    if s.low.endswith(_STOOD, 0, start - s.start):
        return True
    if s.low.endswith((" gmt on ", " gmt "), 0, start - s.start):  # "the radio reported at 0300 GMT on 9 May"
        return any(m.kind == "media" and start - _ON_AIR < m.end < start for m in s.mentions)
    missing = bool(s.losses) and all(x.kind == "missing" for x in s.losses)
    return missing and not s.lows.isdisjoint(_STILL)


_STOOD: Final = (
    "as of ",
    "as of late ",
    "as of early ",
    "as at ",
    "as of the morning of ",
    "as of the evening of ",
)
_ON_AIR: Final = 70
"""Characters before an hour in GMT in which the station is named that told of it then."""
_STILL: Final = frozenset(("still", "remain", "remains", "remained", "unaccounted", "search", "searching"))


def _of_other_acts(chunks: list[Chunk], v: int, c: Chunk) -> list[int]:
    """Gives the starts of the dates on which a verb says that something else was done than the attack."""
    found: list[int] = []
    if c.subject and c.cls == "other" and chunks[c.subject[0]].head in _COUNTS:
        # "The toll rose to 137 on Monday": the day of the count, not of the attack.
        found.extend(x.start for x in chunks[v:] if x.kind == "D" and not x.paren)
    if _is_tried(c) and not _beside_deed(chunks, v):
        # "were sentenced on Friday for the murder of two priests": the day of the court.
        around = _inserted_clause(chunks, v) or _clause(chunks, v)
        days = [x for x in around if x.kind == "D" and x.start < _deed(chunks, v)]
        found.extend(x.start for x in days if not of_deed_named(chunks, chunks.index(x)))
    if _of_bodies(chunks, v):
        # "We buried 22 corpses this morning": the day they were found, not that of the attack.
        days = [x for x in _clause(chunks, v, past_who=True) if x.kind == "D"]
        found.extend(x.start for x in days if not _of_deed(chunks, v, x))
    if c.verb is not None and c.verb.lemma in _SPENT:
        # "spent the last six weeks learning its habits": no day of what came of it
        found.extend(x.start for x in chunks[v + 1 : v + 4] if x.kind == "D")
    if c.verb is not None and c.verb.lemma in _STUDIED and c.voice == "active":
        # "From 2 to 9 May, monitors interviewed 23 people": the days of the inquiry.
        found.extend(x.start for x in _clause(chunks, v) if x.kind == "D")
    if c.verb is not None and c.verb.lemma in _LODGED and any(chunks[k].head in _PAPERS for k in c.patients):
        # "On 9 May the Commission received a petition denouncing that …"
        found.extend(x.start for x in _clause(chunks, v) if x.kind == "D")
    served = (
        c.verb is not None and c.verb.lemma in _SERVED
    )  # there and then: "came to serve a warrant on Monday"
    later = c.patients if c.voice == "passive" else c.object
    if not served and any(chunks[k].head in _AFTERWARDS for k in later):
        # "On Monday we launched the search for those missing", "a warrant was issued today for the murder of two"
        days = [x for x in _clause(chunks, v) if x.kind == "D" and x.start < _deed(chunks, v)]
        found.extend(x.start for x in days if not of_deed_named(chunks, chunks.index(x)))
    public = [x.head for x in chunks[v + 1 : v + 2]] == ["public"]  # "figures made public today"
    if c.verb is not None and (public or c.verb.lemma in _ISSUED) and _follows_words(chunks, v):
        # "a communique released this noon", "a communique by the ministry released this noon"
        found.extend(x.start for x in chunks[v + 1 : v + 3] if x.kind == "D")
    return found


def _follows_words(chunks: list[Chunk], v: int) -> bool:
    """Whether what was put out stands before a verb, with no more between them than who wrote it."""
    by = v > 2 and chunks[v - 2].head in ("by", "of", "from") and chunks[v - 1].kind == "NG"
    return v > 0 and chunks[v - 3 if by else v - 1].head in (_WRITTEN | _FIGURES)


def _day_behind(chunks: list[Chunk], v: int) -> Chunk | None:
    """Finds the day right behind a verb of speech, with at most a phrase between: "told the station on Monday"."""
    verb = chunks[v].verb
    owned = verb is not None and verb.lemma in _OWNING
    for k in range(v + 1, min(v + 7, len(chunks))):
        if chunks[k].kind == "D":
            own = of_deed_named(chunks, k) or (k + 1 < len(chunks) and chunks[k + 1].head in _ITS)
            own = own or _of_its_subject(chunks, v, k)
            return None if own else chunks[k]  # "said the gunmen in Friday's attack wore masks"
        if (
            chunks[k].kind not in ("P", "A", "NG")
            or chunks[k].figure is not None
            or chunks[k].head in _CLAUSE
            or (owned and chunks[k].head in _CRIMES)
        ):
            return None
    return None


def _of_its_subject(chunks: list[Chunk], v: int, k: int) -> bool:
    """Whether a day stands between the subject and the verb of what is said: "said gunmen on Tuesday shot two men"."""
    return v + 1 < k < len(chunks) - 1 and chunks[v + 1].kind == "NG" and chunks[k + 1].kind == "VG"


def _beside_deed(chunks: list[Chunk], v: int) -> bool:
    """Whether those who arrest somebody killed others then: "killed one rebel and arrested two in raids on Friday",
    "nine rebels were killed and six arrested on Friday".
    """
    after = next((x for x in range(v + 1, len(chunks)) if chunks[x].kind == "VG"), -1)
    if after > 0 and chunks[after].subject == chunks[v].subject and chunks[after].cls in _DEEDS:
        # "on Friday police arrested three men and shot dead a fourth"
        return any(c.head == "and" for c in chunks[v + 1 : after]) and chunks[after].voice == "active"
    k = v - 1
    if v > 2 and chunks[k].kind == "NG" and chunks[k].figure is not None and chunks[v].voice != "active":
        k -= 1
    counted = k < v - 1
    if v < 2 or chunks[k].head != "and" or not (counted or chunks[v].voice in ("active", "bare")):
        return False
    before = next((c for c in reversed(chunks[:k]) if c.kind == "VG"), None)
    voice = "passive" if counted else "active"
    return before is not None and before.cls in _DEEDS and before.voice == voice


_DEEDS: Final = ("kill", "attack", "wound")


def _told_through(chunks: list[Chunk], v: int) -> Chunk | None:
    """The day behind the channel by which a deed was claimed: "claimed the attack via X on 3 May"; None: no such."""
    channel = False
    for k, c in enumerate(chunks[v + 1 : v + 9], v + 1):
        if c.kind == "D":
            own = k + 1 < len(chunks) and chunks[k + 1].head in _ITS  # "a statement on Friday's attack"
            return c if channel and not own else None
        if c.kind not in ("P", "NG", "A"):
            return None
        channel = channel or c.head in _CHANNELS
    return None


_RECALLING: Final = frozenset(("recalled", "recalls", "echoed", "echoes"))
_CASES: Final = frozenset(("episode", "incident", "case", "one"))
_FIGURES: Final = frozenset(("figures", "data", "statistics", "numbers", "results", *_COUNTS))
"""What is put out of a deed and gives its dead."""
_CHANNELS: Final = frozenset(("via", "through", *_WRITTEN))


def _is_tried(c: Chunk) -> bool:
    """Whether a verb is one of the police or a court, whether the list of verbs has it or not ("jailed")."""
    return (
        c.verb is not None
        and c.voice != "inf"  # "troops on their way to arrest a man were fired on"
        and c.cls != "abduct"
        and bool(_TRIED & {c.verb.lemma, c.head.removesuffix("ed"), c.head.removesuffix("d")})
    )


def _inserted(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb of saying is put in between: "But in May, she recalled, a column of 300 fighters came"."""
    i = chunks[v].subject[0]
    if i > 2 and chunks[i - 1].head == "," and all(x.kind == "X" for x in chunks[v + 1 :]):
        # "in revenge for the killing of six men on Monday, police said"
        return any(x.kind == "NG" and x.figure is not None for x in chunks[: i - 1])
    return 0 < i < v < len(chunks) - 1 and chunks[i - 1].head == "," and chunks[v + 1].head == ","


def _deed(chunks: list[Chunk], v: int) -> int:
    """Where behind a verb the deed begins that somebody is arrested or tried for."""
    for c in chunks[v + 1 :]:
        if c.kind == "P" and c.head in ("for", "over", "in", "of", "with") and c.start > chunks[v].end + 12:
            return c.start
        if c.kind == "R" or (c.kind == "VG" and c is not chunks[v]):
            return c.start
    return chunks[-1].end


def _of_bodies(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb says that the dead were found, brought or buried."""
    c = chunks[v]
    if c.verb is None or c.verb.lemma not in _HANDLED:
        return False
    group = c.patients
    while group and group[0] > 1 and chunks[group[0] - 1].head == "of":
        group = [group[0] - 2, *group]  # "the bodies of six of the captives"
    return any(chunks[k].head in _BODIES for k in group)


def _of_deed(chunks: list[Chunk], v: int, day: Chunk) -> bool:
    """Whether a day stands with what was done to them: "two students, kidnapped on April 10, were found"."""
    at = chunks.index(day)
    if at > v:
        own = at + 1 < len(chunks) and chunks[at + 1].head in ("'s", "’s")
        return own or of_deed_named(chunks, at)  # "were found after Monday's attack"
    deed = next((k for k in range(at - 1, -1, -1) if chunks[k].kind == "VG"), None)
    joined = any(c.kind == "C" and c.head in ("and", "but") for c in chunks[at:v])
    if deed is not None and joined and chunks[deed].cls in ("abduct", "kill", "capture", "take", "attack"):
        return True  # "took two students away on Monday, and their bodies were found the next day"
    comma = any(c.kind == "X" and c.head == "," for c in chunks[at:v])
    if deed and chunks[deed - 1].kind == "R" and any(c.kind == "D" for c in chunks[v:]):
        comma = True  # "seven who had been kidnapped on 10 April were found yesterday"
    return deed is not None and comma and chunks[deed].voice in ("bare", "passive")


def _clause(chunks: list[Chunk], v: int, *, past_who: bool = False) -> list[Chunk]:
    """The chunks around a verb up to the verbs before and behind it, or past one behind "who" before it."""
    before = [k for k in range(v - 1, -1, -1) if chunks[k].kind == "VG"]
    if past_who:
        before = [k for k in before if not (k and chunks[k - 1].kind == "R")]
    begin = before[0] if before else -1
    end = next((k for k in range(v + 1, len(chunks)) if chunks[k].kind == "VG"), len(chunks))
    return chunks[begin + 1 : end]


def _inserted_clause(chunks: list[Chunk], v: int) -> list[Chunk]:
    """The chunks of a participle between two commas: "a guard, detained a year ago, was shot"; empty: it is none."""
    c = chunks[v]
    if v < 2 or chunks[v - 1].head != "," or c.aux or c.voice == "active":
        return []
    end = next((k for k in range(v + 1, len(chunks)) if chunks[k].head == ","), 0)
    return chunks[v:end] if end else []


def _day_and_village(s: Sentence) -> bool:
    """Whether a sentence opens on a day and a place before it tells who says what: "On 3 May 2021, in Lomba village
    (Oro township), the army alleged that rebels shelled it" is a note of that day.
    """
    v = s.verbs[0] if s.verbs else 0
    opening = s.chunks[:v]
    if len(opening) < _OPENING or s.chunks[v].head not in _LEVELLED or s.chunks[v].voice != "active":
        return False
    behind = [c for c in opening[2:6] if c.kind != "X"]
    at = len(behind) > 1 and behind[0].head in ("in", "near", "at") and behind[1].kind == "NG"
    return at and opening[0].head == "on" and opening[1].kind == "D"


_OPENING: Final = 5
_LEVELLED: Final = frozenset(("alleged", "claimed", "accused", "blamed"))
_ABOUT: Final = ("around", "about", "circa", "between", "from", "approximately")
_FRONT: Final = 24
"""Characters before a day on which a text opens."""


_NOTE: Final = 700
"""More characters than a note of one paragraph has."""


def _tells(a: Analysis, d: Any, alone: bool) -> bool:
    """Whether a full date opens what is told ("15 July 2016: Gunmen attacked", without the colon in a note of one
    paragraph) or is part of it ("on 3 May 2019").

    Before a dash it does so only where the sentence has no other date, `alone`.
    """
    before = a.masked[max(0, d.start - 8) : d.start].rstrip().lower()
    if before.endswith(_ABOUT) and d.start < _FRONT:
        return True  # "Around 3 May 2019, gunmen attacked"
    opens = not before or before[-1:] in "\n*•-" or before in ("[", "(")
    return before.endswith(("on", "of")) or (
        opens
        and (
            a.masked[d.end : d.end + 2] in (": ", ", ", "] ", ") ")
            or (alone and a.masked[d.end : d.end + 3] in _DASHES)
            or (alone and not before and len(a.text) < _NOTE and "\n" not in a.text)
        )
    )
