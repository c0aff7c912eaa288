"""Reads infoboxes and belligerent tables of encyclopaedia pages into the page's main engagement and its claims."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import product
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.boxes.attack_boxes import (
    COUNTS,
    ROLES,
    actors_between,
    counted,
    means_in,
    place_in,
    put,
)
from extract.engines.rules.boxes.flat_boxes import apart
from extract.engines.rules.losses.losses import Value
from extract.engines.rules.mentions.mentions import Mention
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.scenes.events import Event
from extract.engines.rules.voices.speakers import Claim, Sides
from extract.text import dates, numbers, prose
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.records import When

_KINDS: Final = (
    (lazy(r"(?:killed|dead|deaths?|fatalities|kia)\b", re.I), "killed"),
    (lazy(r"(?:wounded|injured|injuries|wia)\b", re.I), "wounded"),
    (lazy(r"(?:missing|mia)\b", re.I), "missing"),
    (lazy(r"(?:captured|prisoners?|pows?|arrested|hostages?)\b", re.I), "captured"),
    (lazy(r"(?:casualties|losses)\b", re.I), "killed_or_wounded"),
    (lazy(r"(?:destroyed|damaged|lost|shot down|burned|sunk|downed)\b", re.I), "materiel_destroyed"),
)
_PER: Final = lazy(
    r"\((?:as )?(?:per|according to|claimed by|claim by|by|from)\s+([^()\n]{1,80})\)"
    r"|\(([^()\n]{1,60}?)(?:['’]s)? claims?\)",
    re.I,
)
_LED: Final = lazy(
    r"\s*(?:(?:per|according to) ([^:;\n]{2,50})|([A-Z][\w' -]{2,40}?)(?:['’]s)? "
    r"(?:claims?|estimates?|figures|sources?|data)(?: (?:of|in) \d{4})?)\s*:",
    re.I,
)
"""Whose word the figures behind it are: "Per Ukraine: 160 killed", "Russian estimate:"."""
_START: Final = attrgetter("start")
_FATE: Final = lazy(r"†|\((?:kia|killed|pow|captured|wia|wounded|executed)\)", re.I)
_LIST: Final = lazy(r" [\w ]{3,30}(?:, | and )")
_VICTORY: Final = lazy(r"\b(?:victory|success|win)\b", re.I)
_DEFENDED: Final = lazy(r"\b(?:repelled|repulsed|failed|foiled|fails)\b", re.I)


@dataclass(slots=True)
class Box:
    """What the box of a page says; actor ids by column."""

    fields: list[Any] = field(default_factory=list)
    columns: dict[int, list[str]] = field(default_factory=dict)


def read(a: Analysis) -> Box | None:
    """Reads the box of a page; None where it has none with sides."""
    fields = apart(a, prose.infobox(a.text))
    if not any(f.label in ("combatants", "casualties", "result", "deaths", "injured") for f in fields):
        return None
    box = Box(fields)
    for f in fields:
        if f.label == "combatants":
            for actor in actors_between(a, f.value_start, f.value_end) or _unknown_party(a, f):
                column = box.columns.setdefault(f.column, [])
                if actor not in column:
                    column.append(actor)
    return box


def _unknown_party(a: Analysis, f: Any) -> list[str]:
    """A group of a side that nothing else tells to be one: whoever stands as a belligerent is a party."""
    name = re.split(r" ?[(\[/;,\n]", a.text[f.value_start : f.value_end])[0].strip()
    words = name.split()
    if not 1 < len(words) < 7 or not all(x[0].isupper() or x in _SMALL for x in words):
        return []
    key = f"group:{name.lower()}"
    mention = Mention(
        f.value_start, f.value_start + len(name), name, "force", "armed_group", None, key, name, name
    )
    a.index.put(key, "armed_group", None, mention)
    actor = a.index.of(mention)
    if actor is None:
        return []
    a.types[actor] = "armed_group"
    return [actor]


_SMALL: Final = frozenset(("of", "the", "and", "for", "in", "al", "el", "de", "del", "la", "los", "du"))


def day_of_box(a: Analysis) -> When | None:
    """The day or the days that the box of a page gives for what the page is about."""
    if not any(x.kind in ("infobox", "table") for x in a.segments):
        return None
    for f in prose.infobox(a.text):
        if f.label == "date":
            found = dates.find(a.text[f.value_start : f.value_end], a.published)
            return found[0].when if found else None
    return None


def join(a: Analysis, events: list[Event], box: Box | None) -> list[Event]:
    """Adds what the box says of sides, date, place and outcome to the main engagement of the page."""
    main = next((e for e in events if e.focus == "main"), None)
    if box is not None and not events:
        main = _alone(a, box)
        events = [main] if main is not None else events
    if box is None or main is None:
        return events
    attackers = _attacking_column(box, main)
    for column, actors in box.columns.items():
        side = main.attackers if column == attackers else main.defenders
        other = main.defenders if column == attackers else main.attackers
        for actor in actors:
            if other.get(actor, 0) < 2.0:
                side[actor] = side.get(actor, 0) + 2.0
            main.sides.append(actor)
    single = sum(f.label == "place" for f in box.fields) < 2  # else a list of several attacks
    for f in box.fields:
        if f.label == "date" and main.when is None:
            found = dates.find(a.text[f.value_start : f.value_end], a.published)
            main.when = found[0].when if found else None
        elif f.label == "place" and single and not (main.place or {}).get("name"):
            main.place = place_in(a, f) or main.place
        elif f.label in ROLES and single and not box.columns:
            put(a, main, f)
        elif f.label == "result":
            main.outcome = _outcome(a, box, f, attackers) or main.outcome
        elif f.label == "conflict" and main.name is None:
            main.name = a.text[f.value_start : f.value_end].strip()
    return events


def _alone(a: Analysis, box: Box) -> Event | None:
    """Makes the engagement of a page that is nothing but a box; None: it has no date, or no two sides and no toll."""
    dated = next((f for f in box.fields if f.label == "date"), None)
    place = next((f for f in box.fields if f.label == "place"), None)
    attack = any(f.label in ("perpetrators", "attack_type") for f in box.fields)
    if dated is None or (len(box.columns) < 2 and not attack):
        return None
    at = next((s for s in a.sentences if s.start <= dated.value_start < s.end), None)
    if at is None:
        return None
    event = Event(0, at.segment, "main")
    cues = means_in(a, box.fields) if attack else {"clash": 1.0}
    event.add(Frame(at, cues=cues, strong=True, event=True))
    found = dates.find(a.text[dated.value_start : dated.value_end], a.published)
    event.when = found[0].when if found else None
    if place is not None:
        parts = [x.strip() for x in a.text[place.value_start : place.value_end].split(",")]
        event.place = {"name": parts[0], "within": tuple(parts[1:-1]), "country": None}
    return event


def _attacking_column(box: Box, main: Event) -> int:
    score = {
        column: sum(main.attackers.get(x, 0) - main.defenders.get(x, 0) for x in actors)
        for column, actors in box.columns.items()
    }
    return max(sorted(score), key=lambda c: score[c], default=1)


def _outcome(a: Analysis, box: Box, f: Any, attackers: int) -> str | None:
    words = a.text[f.value_start : f.value_end]
    if _DEFENDED.search(words):
        return "defenders"
    if not _VICTORY.search(words):
        return None
    winners = actors_between(a, f.value_start, f.value_end)
    for column, actors in box.columns.items():
        if any(x in actors for x in winners):
            return "attackers" if column == attackers else "defenders"
    if winners and winners[0]:
        rival = {x for column in box.columns.values() for x in column}
        return None if winners[0] in rival else "attackers"
    return None


def claims(
    a: Analysis, events: list[Event], box: Box | None, found: list[Claim], sides: dict[int, Sides]
) -> list[Claim]:
    """Puts the box's figures before those of the prose; one that a claimant repeats in the prose is
    more evidence there.
    """
    main = next((e for e in events if e.focus == "main"), None)
    if box is None or main is None:
        return found
    attackers = _attacking_column(box, main)
    new: list[Claim] = []
    lead: tuple[tuple[str, int], list[tuple[str | None, str | None]]] | None = None
    for f in box.fields:
        if f.label in ("casualties", "strength") and f.column in (1, 2, 3):
            side = "attacker" if f.column == attackers else "defender"
            actors = box.columns.get(f.column, [])
            actor = actors[0] if len(actors) == 1 else None
            led = _LED.match(a.text, f.value_start, f.value_end)
            if led is not None:
                n = 1 if led[1] else 2
                said = _speakers(a, led.start(n), led.end(n))
                lead = (f.label, f.column), [(said[0] if said else None, led[n])]
            cell = _cell(a, main, f, actor, side)
            for c in cell if lead is not None and lead[0] == (f.label, f.column) else ():
                if c.claimant_text is None:
                    c.claimant, c.claimant_text = lead[1][0]  # type: ignore[index]
            new.extend(cell)
        elif f.label in COUNTS and f.column == 0:
            new.extend(counted(a, main, f))
        elif f.label == "commanders" and f.column in (1, 2, 3):
            new.extend(_leader(a, main, f, "attacker" if f.column == attackers else "defender"))
    out: list[Claim] = []
    for c in new:
        same = next(
            (
                x
                for x in found
                if x.event is main
                and x.kind == c.kind
                and x.claimant == c.claimant
                and x.stance == "asserts"
                and x.value is not None
                and c.value is not None
                and (x.value.low, x.value.high) == (c.value.low, c.value.high)
                and (x.claimant is not None or x.claimant_text is None)
                and x.side in (c.side, None)
            ),
            None,
        )
        if same is not None:
            same.evidence.extend(x for x in c.evidence if x not in same.evidence)
            same.subject = same.subject or c.subject
        else:
            out.append(c)
    return [*out, *found]


def _leader(a: Analysis, main: Event, f: Any, side: str) -> list[Claim]:
    """What a mark behind a commander's name says befell him: "Gen. X †", "Col. Y (POW)"."""
    text = a.text[f.value_start : f.value_end]
    mark = _FATE.search(text)
    if mark is None:
        return []
    word = mark[0].strip("() ").lower()
    kind = (
        "captured" if word in ("pow", "captured") else "wounded" if word in ("wia", "wounded") else "killed"
    )
    name = next(
        (m for m in a.mentions if m.kind == "person" and f.value_start <= m.start < f.value_end), None
    )
    actor = a.index.of(name) if name is not None else None
    where = (f.value_start, f.value_start + mark.end())
    return [
        Claim(
            main, kind, None, None, None, actor, text[: mark.start()].strip(), side, Value(1, 1, False, None), None,
            "asserts", False, None, [where], f"infobox-{kind}", f.value_start,
        )
    ]  # fmt: skip


def _cell(a: Analysis, main: Event, f: Any, actor: str | None, side: str) -> list[Claim]:
    text = a.text[f.value_start : f.value_end]
    figures = [x for x in numbers.find(text) if x.low is not None or x.high is not None or x.approximate]
    if not figures:
        whole = numbers.parse(text.strip())
        figures = [whole] if whole is not None else []
    out: list[Claim] = []
    for k, figure in enumerate(figures):
        stop = figures[k + 1].start if k + 1 < len(figures) else len(text)
        tail = text[figure.end : stop]
        per = _PER.search(tail)
        words = tail[: per.start()] if per else tail
        said_of = (figure, per) if per else _listed_per(text, figures, k)
        if text[figure.start : figure.end].lower().startswith("unknown"):
            continue
        kind, item = _kind(words) if f.label == "casualties" else ("strength", None)
        if kind is None and f.label == "casualties" and figure.high == 0 and not words.strip(" .;,"):
            kind = "killed_or_wounded"  # "casualties1: None"
        if kind is None:
            continue
        start, end = f.value_start + figure.start, f.value_start + figure.end
        value = Value(figure.low, figure.high, figure.approximate, a.text[start:end], start, end)
        last = f.value_start + figure.end + (per.end() if per else len(words.rstrip(" ,;\n")))
        where = [(start, last)]
        people = _civilians(a, end, last) if kind in ("killed", "wounded") else []
        whose: list[tuple[str | None, str | None]] = [(x, None) for x in people]
        whose = whose or [(_named_in(a, end, end + len(words.split("(")[0]), actor), side)]
        for (claimant, said), (who, on) in product(_claimants(a, f, *said_of), whose):
            out.append(
                Claim(
                    main,
                    kind,
                    claimant,
                    said,
                    None,
                    who,
                    None,
                    on,
                    value,
                    item,
                    "asserts",
                    False,
                    None,
                    list(where),
                    f"infobox-{kind}",
                    start,
                )
            )
    return out


def _named_in(a: Analysis, start: int, end: int, actor: str | None) -> str | None:
    """The force that a figure of a cell is said to be of, beside others of its column: "5 UN soldiers killed"."""
    for m in a.mentions:
        if start <= m.start < end and m.kind in ("force", "generic"):
            named = a.index.of(m)
            other = a.types.get(named or "") != a.types.get(actor or "")
            if named is not None and (m.kind == "force" or other) and a.types.get(named) != "civilians":
                return named
    return actor


def _civilians(a: Analysis, start: int, end: int) -> list[str]:
    """The civilians whom a figure counts: they are of no column."""
    found = (a.index.of(m) for m in a.mentions if start <= m.start < end and m.type == "civilians")
    return [x for x in found if x is not None][:1]


def _kind(words: str) -> tuple[str | None, str | None]:
    best: tuple[int, str | None] = (99, None)
    for pattern, name in _KINDS:
        match = pattern.search(words)
        if match is not None and match.start() < best[0]:
            best = (match.start(), name)
    at, kind = best
    item = words[:at].strip(" ,\n-*") if kind is not None else ""
    if kind in ("captured", "materiel_destroyed") and item and not _PEOPLE.search(item):
        return ("materiel_captured" if kind == "captured" else kind), item
    if kind == "materiel_destroyed":
        return None, None
    return kind, None


_PEOPLE: Final = lazy(
    r"\b(?:soldiers?|fighters?|men|people|troops|civilians?|militants?|mercenar(?:y|ies)|gendarmes?|policem[ae]n|police"
    r"|officers?|rebels?|guerrillas?|insurgents?|marines?|sailors?|crew|guards?|pilots?|airmen|personnel|members?)\b",
    re.I,
)


def _listed_per(text: str, figures: list[Any], k: int) -> tuple[Any, re.Match[str] | None]:
    """The "(per X)" at the end of a list, which is said of all before it: "112 killed, 340 wounded (per X)"."""
    for n in range(k, len(figures)):
        stop = figures[n + 1].start if n + 1 < len(figures) else len(text)
        tail = text[figures[n].end : stop]
        per = _PER.search(tail)
        if per is not None:
            return figures[n], per
        if not _LIST.fullmatch(tail):
            break
    return figures[k], None


def _claimants(
    a: Analysis, f: Any, figure: Any, per: re.Match[str] | None
) -> list[tuple[str | None, str | None]]:
    if per is None:
        return [(None, None)]
    names = per.group(1) or per.group(2)
    base = f.value_start + figure.end + per.start(1 if per.group(1) else 2)
    out: list[tuple[str | None, str | None]] = []
    for part in re.finditer(r"(?:(?! and |,|/).)+", names):
        said = part.group().strip()
        said = said[4:].strip() if said.startswith("and ") else said
        if said:
            actors = _speakers(a, base + part.start(), base + part.end())
            out.append((actors[0] if actors else None, said))
    return out or [(None, names)]


def _speakers(a: Analysis, start: int, end: int) -> list[str]:
    """Actors named as claimants in a cell; a country is its government where the page names one, else its army."""
    out: list[str] = []
    for m in a.mentions:
        if start <= m.start < end:
            actor = a.index.of(m) if m.kind != "place" else None
            if m.kind == "place":
                bodies = [x for x in a.mentions if x.type == "government" and x.country == m.country]
                told = any("government" in x.text.lower() for x in bodies)
                actor = a.government(m) if told else a.forces(m)
            if actor is not None:
                out.append(actor)
    return out
