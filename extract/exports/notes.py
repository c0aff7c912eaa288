"""The words of an event: who, whom, where, and what each claimant says of the dead."""

from __future__ import annotations

from collections.abc import Iterable

from extract.exports.collapse import NARRATOR, Toll, claimant_name
from extract.records import Claim, Engagement, Record

_DEEDS = {
    "suicide_bombing": "a suicide bombing",
    "air_strike": "an air strike",
    "shelling": "shelling",
    "bombing": "a bombing",
    "abduction": "an abduction",
    "attack_on_civilians": "an attack on civilians",
    "ambush": "an ambush",
    "assault": "an assault",
    "battle": "fighting",
}


def notes(record: Record, engagement: Engagement, toll: Toll) -> str:
    """Tells an event in a few sentences; each claimant of a disputed number is named with its figure."""
    said = [_sentence(record, c) for c in _about_deaths(record, engagement)]
    parts = [_what(record, engagement)]
    if said:
        label = "Deaths are disputed" if toll.disputed else "Deaths"
        parts.append(f"{label}: {'; '.join(said)}.")
    else:
        parts.append("No figure of deaths is given.")
    return " ".join(parts)


def _what(record: Record, engagement: Engagement) -> str:
    names = {a.id: a.name for a in record.actors}
    deed = _DEEDS[engagement.type]
    one = _listed(names[i] for i in engagement.attackers)
    other = _listed(names[i] for i in engagement.defenders)
    if not engagement.initiator_known and one and other:
        text = f"{deed} between {one} and {other}"
    else:
        text = deed + (f" by {one}" if one else "") + (f" against {other}" if other else "")
    place = engagement.place
    where = ", ".join((place.name, *place.within) if place.name else place.within) if place else ""
    return f"{_when(engagement)}: {text}{f' in {where}' if where else ''}."


def _when(engagement: Engagement) -> str:
    date = engagement.date
    if date is None:
        return "Date unknown"
    if date.start == date.end:
        return f"On {date.start}"
    return f"{'Between' if date.precision == 'day' else 'At some time between'} {date.start} and {date.end}"


def _listed(names: Iterable[str]) -> str:
    *first, last = list(names) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def _about_deaths(record: Record, engagement: Engagement) -> list[Claim]:
    kinds = ("killed", "killed_or_wounded")
    return [c for c in record.claims if c.engagement == engagement.id and c.kind in kinds]


def _sentence(record: Record, claim: Claim) -> str:
    who = claimant_name(record, claim)
    if who == NARRATOR and record.document.source:
        who = record.document.source
    verb = {"asserts": "says", "confirms": "confirms", "denies": "denies", "doubts": "doubts"}[claim.stance]
    said = " ".join(filter(None, (who, verb, figure(claim), _victims(record, claim))))
    if claim.relayed_by:
        said += f" (by {claim.relayed_by})"
    if claim.provisional:
        said += " (provisional)"
    if any(c.supersedes == claim.id for c in record.claims):
        said += " (later updated)"
    return said


def figure(claim: Claim) -> str:
    """Gives a claim's figure in digits, or in the document's words where these say more ("at least 7", "dozens")."""
    value = claim.value
    assert value is not None
    if value.high == 0:
        return "no"
    if value.text is None:
        return "1" if claim.subject.text is None else ""
    if value.text and not value.text.isalpha():
        return value.text
    if value.low is not None and value.low == value.high:
        return str(value.low)
    return value.text or "some"


def _victims(record: Record, claim: Claim) -> str:
    names = {a.id: a.name for a in record.actors}
    subject = claim.subject
    whom = subject.text or (names[subject.actor] if subject.actor else "people")
    if whom.casefold() in ("nobody", "no one", "none"):
        whom = "people"
    done = "killed" if claim.kind == "killed" else "killed or wounded"
    return f"{whom} {done}" if not whom.casefold().endswith(("killed", "dead")) else whom
