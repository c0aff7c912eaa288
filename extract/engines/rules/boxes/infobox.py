"""Reads infoboxes and belligerent tables of encyclopaedia pages into the page's main engagement and its claims."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
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
from extract.engines.rules.boxes.box_cells import fate_of_leader, figures_in, speakers
from extract.engines.rules.boxes.flat_boxes import apart
from extract.engines.rules.mentions.mentions import Mention
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.scenes.events import Event
from extract.text import dates, prose
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.voices.speakers import Claim, Sides
    from extract.records import When

_LED: Final = lazy(
    r"\s*(?:(?:per|according to) ([^:;\n]{2,50})|([A-Z][\w' -]{2,40}?)(?:['’]s)? "
    r"(?:claims?|estimates?|figures|sources?|data)(?: (?:of|in) \d{4})?)\s*:",
    re.I,
)
"""Whose word the figures behind it are: "Per Ukraine: 160 killed", "Russian estimate:"."""
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
    attackers = _attacking_column(a, box, main)
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
        elif f.label == "place" and single and (not (main.place or {}).get("name") or _titled(a, box, f)):
            main.place = place_in(a, f) or main.place
        elif f.label in ROLES and single and not box.columns:
            put(a, main, f)
        elif f.label == "result":
            main.outcome = _outcome(a, box, f, attackers) or main.outcome
        elif f.label == "conflict" and main.name is None:
            main.name = a.text[f.value_start : f.value_end].strip()
    return events


def _titled(a: Analysis, box: Box, f: Any) -> bool:
    """Whether the battle of which a box tells is called after the place that it gives: "Battle of Lomba"."""
    name = a.text[f.value_start : f.value_end].split(",")[0].strip()
    return len(box.columns) > 1 and f" of {name}" in f"{a.document.title or ''} {a.text[: f.value_start]}"


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


def _attacking_column(a: Analysis, box: Box, main: Event) -> int:
    """The column of those who attacked, or whose units did."""
    weights = {
        x: main.attackers.get(x, 0.0) - main.defenders.get(x, 0.0) for x in (*main.attackers, *main.defenders)
    }
    for unit, weight in list(weights.items()):
        for whole in a.kin.get(unit, ()):
            weights.setdefault(whole, weight / 2)
    score = {column: sum(weights.get(x, 0.0) for x in actors) for column, actors in box.columns.items()}
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
    out: list[Claim] = []
    for c in _of_fields(a, main, box):
        same = next((x for x in found if x.event is main and _repeated(c, x)), None)
        if same is not None:
            same.evidence.extend(x for x in c.evidence if x not in same.evidence)
            same.subject = same.subject or c.subject
        else:
            out.append(c)
    return [*out, *found]


def _of_fields(a: Analysis, main: Event, box: Box) -> list[Claim]:
    """The claims of the fields of a box, in their order."""
    attackers = _attacking_column(a, box, main)
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
                said = speakers(a, led.start(n), led.end(n))
                lead = (f.label, f.column), [(said[0] if said else None, led[n])]
            cell = figures_in(a, main, f, actor, side)
            for c in cell if lead is not None and lead[0] == (f.label, f.column) else ():
                if c.claimant_text is None:
                    c.claimant, c.claimant_text = lead[1][0]  # type: ignore[index]
            new.extend(cell)
        elif f.label in COUNTS and f.column == 0:
            new.extend(counted(a, main, f))
        elif f.label == "commanders" and f.column in (1, 2, 3):
            new.extend(fate_of_leader(a, main, f, "attacker" if f.column == attackers else "defender"))
    return new


def _repeated(c: Claim, x: Claim) -> bool:
    """Says whether claim x of the prose gives the figure of claim c of the box again, by the same claimant."""
    return (
        x.kind == c.kind
        and x.claimant == c.claimant
        and x.stance == "asserts"
        and x.value is not None
        and c.value is not None
        and (x.value.low, x.value.high) == (c.value.low, c.value.high)
        and (x.claimant is not None or x.claimant_text is None)
        and x.side in (c.side, None)
    )
