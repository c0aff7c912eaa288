"""Cells of an infobox: the figures that one gives, what they count and of whom, and who says so."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.losses.losses import Value
from extract.engines.rules.voices.speakers import Claim
from extract.text import numbers
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.scenes.events import Event

_KINDS: Final = (
    (lazy(r"(?:killed|slain|martyred|fallen|dead|deaths?|fatalities|kia)\b", re.I), "killed"),
    (lazy(r"(?:wounded|injured|hurt|maimed|hospitali[sz]ed|injuries|wia)\b", re.I), "wounded"),
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

_FATE: Final = lazy(r"†|\((?:kia|killed|pow|captured|wia|wounded|executed)\)", re.I)

_TROOPS: Final = frozenset(("soldiers", "troops", "men"))
_FIGHTERS: Final = frozenset(
    ("fighters", "militants", "rebels", "guerrillas", "insurgents", "combatants", "militiamen")
)
"""Nouns for those who fight, of whatever army or other party."""

_LABEL: Final = lazy(r"(?:^|[,;.\n])[ \t]*([A-Za-z][A-Za-z ]{1,30}?)[ \t]*[:=][ \t]*$")
"""What stands before a figure that it counts: "Killed: 40, Wounded: 12"."""

_LIST: Final = lazy(r" [\w ]{3,30}(?:, | and )")

_PEOPLE: Final = lazy(
    r"\b(?:soldiers?|fighters?|men|people|troops|civilians?|militants?|mercenar(?:y|ies)|gendarmes?|policem[ae]n|police"
    r"|officers?|rebels?|guerrillas?|insurgents?|marines?|sailors?|crew|guards?|pilots?|airmen|personnel|members?)\b",
    re.I,
)


def figures_in(a: Analysis, main: Event, f: Any, actor: str | None, side: str) -> list[Claim]:
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
        label = _LABEL.search(text, figures[k - 1].end if k else 0, figure.start)
        if label is not None and f.label == "casualties" and _kind(label[1])[0] is not None:
            words, lead = "", figure.start - label.start(1)
        else:
            label, lead = None, 0
        kind, item = _kind(label[1] if label else words) if f.label == "casualties" else ("strength", None)
        if kind is None and f.label == "casualties" and figure.high == 0 and not words.strip(" .;,"):
            kind = "killed_or_wounded"  # "casualties1: None"
        if kind is None:
            continue
        start, end = f.value_start + figure.start, f.value_start + figure.end
        value = Value(figure.low, figure.high, figure.approximate, a.text[start:end], start, end)
        last = f.value_start + figure.end + (per.end() if per else len(words.rstrip(" ,;\n")))
        where = [(start - lead, last)]
        people = _civilians(a, end, last) if kind in ("killed", "wounded") else []
        whose: list[tuple[str | None, str | None]] = [(x, None) for x in people]
        whose = whose or [(_named_in(a, end, end + len(words.split("(")[0]), actor), side)]
        for (claimant, said), (who, on) in product(_claimants(a, f, *said_of), whose):
            out.append(
                Claim(
                    main, kind, claimant, said, None, who, None, on, value, item,
                    "asserts", False, None, list(where), f"infobox-{kind}", start,
                )
            )  # fmt: skip
    return out


def fate_of_leader(a: Analysis, main: Event, f: Any, side: str) -> list[Claim]:
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


def _named_in(a: Analysis, start: int, end: int, actor: str | None) -> str | None:
    """The force that a figure of a cell is said to be of, beside others of its column: "5 UN soldiers killed".

    A plain noun ("500 fighters") tells of no other party than the one whose column it is.
    """
    for m in a.mentions:
        if start <= m.start < end and m.kind in ("force", "generic"):
            named = a.index.of(m)
            own = a.types.get(actor or "")
            plain = m.head.lower() in _TROOPS and (actor is not None or m.type == "state_forces")
            plain = plain or (m.head.lower() in _FIGHTERS and own not in (None, "state_forces"))
            other = not plain and a.types.get(named or "") != own
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
            actors = speakers(a, base + part.start(), base + part.end())
            out.append((actors[0] if actors else None, said))
    return out or [(None, names)]


def speakers(a: Analysis, start: int, end: int) -> list[str]:
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
