"""The words in which views speak of a record: places, dates, figures, claimants, in short phrases.

Every view takes them from here, so that the terminal, the page and the notebook say the same thing the same way.
"""

from __future__ import annotations

from extract.records import Actor, Claim, Engagement, Place, Record, Value, When

NARRATOR = "the document itself"

KINDS = {
    "killed": "killed",
    "wounded": "wounded",
    "missing": "missing",
    "killed_or_wounded": "killed or wounded",
    "captured": "captured",
    "materiel_destroyed": "destroyed",
    "materiel_captured": "seized",
    "strength": "taking part",
    "responsibility": "who did it",
    "control": "who holds it",
}
TYPES = {
    "suicide_bombing": "suicide bombing",
    "air_strike": "air strike",
    "attack_on_civilians": "attack on civilians",
}
OUTCOMES = {
    "attackers": "attackers prevailed",
    "defenders": "defenders prevailed",
    "contested": "outcome contested",
}
STANCES = {"asserts": "says", "confirms": "confirms", "denies": "denies", "doubts": "doubts"}


def kind_of(engagement: Engagement) -> str:
    """Names the type of an engagement, as "air strike"."""
    return TYPES.get(engagement.type, engagement.type)


def day(when: When | None) -> str:
    """Says when, as "17 March 2019", "11 to 12 August 2023", "March 2022"; "date unknown" for None."""
    if when is None:
        return "date unknown"
    start, end = when.start, when.end
    if when.precision == "year":
        return f"{start:%Y}" if start.year == end.year else f"{start:%Y} to {end:%Y}"
    if when.precision == "month":
        return f"{start:%B %Y}"
    if when.precision == "week":
        return f"week of {start.day} {start:%B %Y}"
    if start == end:
        return f"{start.day} {start:%B %Y}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {end.day} {end:%B %Y}"
    first = f"{start.day} {start:%B}" + ("" if start.year == end.year else f" {start.year}")
    return f"{first} to {end.day} {end:%B %Y}"


def where(place: Place | None) -> str:
    """Says where, smallest first, as "Dilba, North Region, ML"; "place unknown" where nothing is."""
    if place is None:
        return "place unknown"
    parts = [p for p in (place.name, *place.within, place.country) if p]
    return ", ".join(dict.fromkeys(parts)) or "place unknown"


def spot_name(place: Place | None) -> str:
    """Names the most specific place or area that is known; "" where none is."""
    if place is None:
        return ""
    return place.name or (place.within[0] if place.within else "") or place.country or ""


def outcome(engagement: Engagement) -> str:
    """Says who prevailed, as "attackers prevailed"; "" where the document does not say."""
    return OUTCOMES.get(engagement.outcome or "", "")


def sides(record: Record, engagement: Engagement) -> tuple[str, str]:
    """Names attackers and defenders; "unknown" for an empty side."""
    names = {a.id: a.name for a in record.actors}
    first = " + ".join(names[i] for i in engagement.attackers)
    second = " + ".join(names[i] for i in engagement.defenders)
    return first or "unknown", second or "unknown"


def bounds(value: Value | None) -> str:
    """Says a figure by its bounds, as "7", "7 or more", "up to 50", "89 to 98", "about 30"; "" for None."""
    if value is None:
        return ""
    low, high, about = value.low, value.high, "about " if value.approximate else ""
    if low is None and high is None:
        return "some"
    if low is None:
        return f"{about}up to {high}"
    if high is None:
        return f"{about}{low} or more"
    return f"{about}{low}" if low == high else f"{about}{low} to {high}"


def subject_alone(record: Record, claim: Claim) -> str:
    """Says of whom a claim speaks: the actor's name, else the document's words, else the side."""
    names: dict[str, Actor] = {a.id: a for a in record.actors}
    who = names[claim.subject.actor].name if claim.subject.actor else claim.subject.text
    return who or (f"the {claim.subject.side}s" if claim.subject.side else "people")


def subject(record: Record, claim: Claim) -> str:
    """Says of whom or what a claim speaks, as "soldiers" or "vehicles (army)"."""
    who = subject_alone(record, claim)
    return f"{claim.item} ({who})" if claim.item else who


def claimant_alone(record: Record, claim: Claim) -> str:
    """Says whose word a claim is: the actor's name, else the document's words, else the document itself."""
    names = {a.id: a.name for a in record.actors}
    who = names[claim.claimant.actor] if claim.claimant.actor else claim.claimant.text
    return who or NARRATOR


def verb(who: str, stance: str) -> str:
    """Gives "says", "denies" … as it goes with who speaks: residents say, the army says, Reuters says."""
    single = STANCES[stance]
    head, of, _ = who.partition(" of ")
    last = head.split()[-1] if head.split() else ""
    common = last.islower() or (bool(of) and " " not in head)
    several = last == "police" or (common and last.endswith("s") and not last.endswith(("ss", "us")))
    if not several:
        return single
    return single.removesuffix("ies") + "y" if single.endswith("ies") else single.removesuffix("s")


def claimant(record: Record, claim: Claim) -> str:
    """Says whose word a claim is, with who carried it: "army spokesman, by AFP"."""
    carried = f", by {claim.relayed_by}" if claim.relayed_by else ""
    return f"{claimant_alone(record, claim)}{carried}"
