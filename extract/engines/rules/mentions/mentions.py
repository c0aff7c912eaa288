"""Finds the words of a text that name forces, groups, civilians, persons, media, offices and places."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.mentions.coded import joined_labels
from extract.engines.rules.mentions.extents import bare_end, with_men
from extract.engines.rules.mentions.filing import count_filed, count_lands
from extract.engines.rules.mentions.hearers import without_speakers
from extract.engines.rules.mentions.lands_of import no_people
from extract.engines.rules.mentions.likenesses import behind_kind, house_called, nobody, not_itself
from extract.engines.rules.mentions.linked import armed_people, linked_forces, linked_to
from extract.engines.rules.mentions.makes import is_lair
from extract.engines.rules.mentions.of_country import BANDED, FIGHTER_TYPES, of_country, state_body
from extract.engines.rules.places.namesakes import BANDS, man_of_rank, quarter_of_name, town_of_name
from extract.engines.rules.vocabulary.finding import Finding, Mention
from extract.engines.rules.vocabulary.lexicon import Lexicon, wordset
from extract.engines.rules.vocabulary.scan import LOWER, UPPER, Scan, Tag
from extract.engines.rules.vocabulary.words import listed
from extract.text.date_words import ALL_MONTHS, WEEKDAYS
from extract.text.patterns import lazy

__all__ = ["Mention", "find_mentions"]

_MODIFIERS: Final = wordset(
    "suspected presumed alleged apparent unidentified unknown unnamed armed masked hooded heavily"
)
_ORDINARY: Final = listed("outlet_ordinary")
"""Names of media that are ordinary words."""
_DOUBLE: Final = listed("doubled_makes")
"""Nouns of fighters that are adjectives, too."""
_ATTACKS: Final = listed("party_attacks")
_MEANS: Final = listed("means_before")
_TITLES: Final = listed("titles_of_victims")
"""Nouns of people that are titles where a name follows."""
_DISGUISED: Final = listed("disguised")
_CLOTHES: Final = wordset("uniform uniforms fatigues camouflage garb attire clothes clothing dress garments")
_ABOUT_THEM: Final = wordset("a an the army military police local regular government state")
_OURS: Final = frozenset(("our", "his", "their", "my", "its"))
"""Words before which "men" are those of whoever speaks or commands."""
_NO_NOUN: Final = wordset(
    "was were is are has have had who that which and or in on at by from with to of for as after before "
    "when while during killed wounded died said says fired attacked opened shot blew detonated also then "
    "allegedly reportedly captured arrested dead threw stormed ambushed launched claimed but under near "
    "into against using armed wearing being still told took tried carrying inside outside the a an be "
    "been would could may might will affiliated linked allied named identified belonging hiding wanted "
    "suspected known called loyal fighting operating responsible trying posing dressed"
)
_OF_COALITION: Final = wordset("airstrike airstrikes strike strikes helicopter helicopters")
"""What is a coalition's, behind the bare word, and none of its forces."""
_TROOPS: Final = frozenset(
    ("commando", "commandos", "troops", "soldiers", "jawans", "personnel", "policemen")
)


def find_mentions(text: str, lexicon: Lexicon, *, title: str = "") -> list[Mention]:
    """Finds all mentions, sorted and without overlap; a `title` helps to tell which country is spoken of."""
    from extract.engines.rules.mentions import (
        acronyms,
        also_called,
        chapters,
        clans,
        coalitions,
        followers,
        group_units,
        houses,
        joint_forces,
        named,
        nations,
        organisations,
        outlets,
        own_letters,
        own_nouns,
        peoples,
        persons,
        reporters,
        shapes,
        special_units,
        titled,
        told_parties,
        two_camps,
        unions,
        units,
        veterans,
    )
    from extract.engines.rules.places import placing

    scan = Scan(text, lexicon)
    own_nouns.mark_own_nouns(scan)
    votes = dict(scan.votes)
    if title:
        for code, weight in Scan(title, lexicon).votes.items():
            votes[code] = votes.get(code, 0.0) + weight
    count_filed(scan, votes)
    count_lands(scan, votes)
    finding = Finding(scan, votes)
    veterans.find_veterans(finding)
    chapters.find_chapters(finding)
    units.find_units(finding)
    special_units.find_special_units(finding)
    group_units.find_group_units(finding)
    coalitions.find_led(finding)
    followers.find_followers(finding)
    surnames = titled.find_titled(finding)
    unions.find_unions(finding)
    houses.find_houses(finding)
    outlets.find_outlets(finding)
    clans.find_clans(finding)
    shapes.find_groups(finding)
    peoples.find_peoples(finding)
    told_parties.find_told(finding, surnames)
    two_camps.find_two_camps(finding)
    own_letters.join_letters(finding)
    for tag in scan.tags:
        if finding.free(tag.at, tag.end) and not peoples.only_people(scan, tag):
            _tagged(finding, tag)
    own_letters.join_letters(finding)
    acronyms.find_own_acronyms(finding)
    chapters.settle_chapters(finding)
    also_called.find_also_called(finding)
    coalitions.find_coalitions(finding)
    joint_forces.find_joint(finding)
    nations.find_nations(finding)
    peoples.find_nationals(finding)
    peoples.find_blamed(finding)
    titled.find_offices(finding)
    named.find_named(finding, surnames)
    reporters.find_reporters(finding, surnames)
    organisations.find_organisations(finding)
    persons.find_others(finding, surnames)
    placing.find_places(finding)
    finding.found = [m for m in finding.found if not (m.kind == "place" and _MAKE.match(text, m.start))]
    finding.found.sort(key=lambda m: m.start)
    return without_speakers(text, joined_labels(finding.found, text), scan.words)


_MAKE: Final = lazy(r"[A-Z]{2,4}-\d")
"""A make of arms or radios that begins with the letters of a land: "a PRC-77 radio"."""


def _tagged(finding: Finding, tag: Tag) -> None:
    """Makes a mention of a marked phrase, if it is one."""
    word, scan, classes = tag.word, finding.scan, tag.word.classes
    if _feigned(scan, tag.at) or _worn(scan, tag.end) or _in_arabic_name(scan, tag) or _denied(scan, tag.at):
        return
    if (
        word.actors
        and not (("perp" in word.classes or _before_name(scan, tag)) and _adjective(scan, tag))
        and not (tag.at and scan.words[tag.at - 1] == "ethnic" and scan.words[tag.at].endswith("s"))
        and _known(finding, tag)
    ):
        return
    if (word.country or word.demonym) and of_country(finding, tag):
        return
    if "force" in classes or "gov" in classes:
        if not (nobody(scan, tag) or linked_forces(finding, tag)):
            state_body(finding, tag)
    elif "perp" in classes:
        if not _adjective(finding.scan, tag) and not nobody(finding.scan, tag):
            _perpetrator(finding, tag)
    elif "civ" in classes and not armed_people(finding, tag):
        titled = scan.words[tag.at] in _TITLES and finding.taken[tag.end : tag.end + 1] == [True]
        ours = scan.words[tag.at] == "men" and not _OURS.isdisjoint(scan.words[max(0, tag.at - 2) : tag.at])
        public = finding.scan.words[tag.at] == "people" and finding.scan.possessive(tag.end)
        loyal = scan.words[tag.at : tag.end + 1] == ["faithful", "to"]  # "a band faithful to the colonel"
        if (
            not titled and not ours and not public and not loyal and not no_people(finding.scan, tag)
        ):  # "a people's trial"
            finding.add(tag.at, tag.end, "generic", "civilians", None, "civ")
    elif "media" in classes:
        _medium(finding, tag)
    elif "asset" in classes and scan.words[tag.at] == "army":
        finding.add(tag.at, tag.at + 1, "generic", "state_forces", None, "army:")  # "an army raid"


def _before_name(scan: Scan, tag: Tag) -> bool:
    """Says whether a name follows a word that may describe it: "the paramilitary Lomba Rifles"."""
    near = scan.mode == "mixed" and scan.near(tag.end) and scan.words[tag.at] in _DOUBLE
    return near and scan.caps[tag.end] != LOWER


def _medium(finding: Finding, tag: Tag) -> None:
    """Makes a mention of an outlet: by its name where one stands behind the noun ("the news agency LANA")."""
    scan, j = finding.scan, tag.end
    while (
        scan.mode == "mixed"
        and scan.words[tag.end - 1] in _NAMED_BEHIND
        and j < min(len(scan.words), tag.end + 4)
        and scan.gap(j - 1) == " "
        and scan.caps[j] != LOWER
        and scan.cover[j] is None
        and scan.words[j] not in WEEKDAYS
        and scan.words[j] not in ALL_MONTHS
        and not finding.taken[j]
    ):
        j += 1
    if j == tag.end:
        text = scan.slice(tag.at, tag.end)
        finding.add(tag.at, tag.end, "media", "media", None, f"media:{text.lower()}")
        return
    key, words = f"media:{scan.slice(tag.end, j).lower()}", scan.words[tag.end : j]
    for k in scan.where({words[0]}):
        again = scan.words[k : k + len(words)] == words and scan.caps[k] != LOWER
        if again and not any(finding.taken[k : k + len(words)]):
            finding.add(k, k + len(words), "media", "media", None, key)


_NAMED_BEHIND: Final = frozenset(
    ("agency", "newspaper", "daily", "weekly", "broadcaster", "radio", "magazine")
)


def _denied(scan: Scan, at: int) -> bool:
    """Says whether a noun tells only what something is not: "non-military targets"."""
    return at > 0 and scan.words[at - 1] == "non" and scan.gap(at - 1) in ("-", "‑", " ")


def _in_arabic_name(scan: Scan, tag: Tag) -> bool:
    """Says whether a common noun is part of a name behind its article: "Tel al-Imam"."""
    return (
        scan.mode == "mixed"
        and tag.end - tag.at == 1
        and not tag.word.actors
        and scan.caps[tag.at] != LOWER
        and scan.gap(tag.at - 1) == "-"
        and scan.words[tag.at - 1] in _ARTICLES
    )


_ARTICLES: Final = frozenset(("al", "el", "ul"))


def _worn(scan: Scan, end: int) -> bool:
    """Says whether clothes follow, which anybody may wear: "a man in an army uniform"."""
    while scan.near(end) and scan.words[end] in _ABOUT_THEM:
        end += 1  # "Kenyan army uniforms"
    return scan.near(end) and scan.words[end] in _CLOTHES


def _feigned(scan: Scan, at: int) -> bool:
    """Says whether a noun tells whom somebody only looks like: "gunmen disguised as policemen"."""
    before = scan.words[max(0, at - 4) : at]
    for k in range(len(before) - 1, 0, -1):
        if before[k] in ("as", "like"):
            off = before[k - 1] == "off" and before[max(0, k - 2)].endswith(("self", "selves"))
            return off or before[k - 1] in _DISGUISED
        if before[k] not in _ABOUT_THEM:
            return False
    return False


def _adjective(scan: Scan, tag: Tag) -> bool:
    """Says whether a word such as "jihadist" only describes the noun after it: "a jihadist attack"."""
    if tag.end - tag.at > 1 or scan.words[tag.at] not in _DOUBLE or not scan.near(tag.end):
        return False
    done = scan.gap(tag.at) == " " and scan.words[tag.end].endswith("ed")  # "a militant rammed …"
    many = scan.words[tag.at] == "militia" and tag.at > 0 and scan.caps[tag.at - 1] != LOWER
    done = done and (
        many or scan.words[tag.at - 1] in ("a", "an", "another", "one")
    )  # "Lomba militia raided …"
    if done or scan.words[tag.end] in _NO_NOUN or scan.gap(tag.at) not in (" ", "-", "\n"):
        return False
    if scan.words[tag.at] in ("terrorist", "extremist", "mob"):
        return scan.words[tag.end] not in (
            "attempt",
            "bid",
        )  # "foiled a terrorist bid", no "terrorist attack"
    return not (_attack_of(scan, tag.end) or is_lair(scan, tag.end))


def _attack_of(scan: Scan, i: int) -> bool:
    """Says whether an attack follows at word i, after a word for its means at most: "rebel rocket fire"."""
    words = scan.words[i : i + 3]
    if words[0] in _ATTACKS:
        return True
    return len(words) > 1 and words[0] in _MEANS and words[1] in _ATTACKS and scan.near(i)


def _known(finding: Finding, tag: Tag) -> bool:
    scan = finding.scan
    actor = scan.actor(tag, finding.votes)
    if actor is None or (actor.type == "media" and house_called(scan, tag)) or not_itself(scan, tag):
        return False
    if actor.type == "media":
        if tag.end - tag.at == 1 and scan.words[tag.at] in _ORDINARY and not _quoted(scan, tag):
            return False
        finding.add(tag.at, tag.end, "media", "media", None, actor.key, name=actor.name)
        return True
    if (tag.end - tag.at == 1 and town_of_name(finding, tag.at)) or (
        actor.type in BANDS and (man_of_rank(finding, tag) or quarter_of_name(finding, tag))
    ):
        return True
    if tag.at and scan.words[tag.at - 1] == "anti" and scan.gap(tag.at - 1) == "-" and _against(finding, tag):
        return True
    head_end = bare_end(scan, tag, actor)
    end = with_men(finding, tag.end)
    if scan.words[tag.at] == "coalition" and end - tag.at > 1 and scan.words[end - 1] in _OF_COALITION:
        end = head_end = tag.at + 1  # "a coalition airstrike": what it did is no name for it
    country = actor.country if actor.type in ("state_forces", "government") else None
    at = behind_kind(scan, tag)
    head = scan.slice(at, head_end)
    finding.add(at, end, "force", actor.type, country, actor.key, name=actor.name, head=head)
    return True


def _against(finding: Finding, tag: Tag) -> bool:
    """Adds the troops that are called by whom they fight, who are not of it: "anti-Naxal commandos"."""
    scan = finding.scan
    end = tag.end + (tag.end < len(scan.words) and scan.near(tag.end) and scan.words[tag.end] in _TROOPS)
    troops = scan.words[end - 1] in _TROOPS and end - tag.at > 1
    return troops and bool(finding.add(tag.at, end, "generic", "state_forces", None, "army:"))


def _quoted(scan: Scan, tag: Tag) -> bool:
    """Says whether an ordinary word stands as a paper's name: in brackets, before "reported", after "newspaper"."""
    if scan.mode == "mixed" and scan.caps[tag.at] == UPPER:
        return True  # "SANA", "MENA"
    before = scan.text[scan.starts[tag.at] - 1 : scan.starts[tag.at]]
    if before in ("(", "“", '"') or (
        tag.at and scan.words[tag.at - 1] in ("newspaper", "daily", "magazine", "weekly", "paper")
    ):
        return True
    return (
        tag.end < len(scan.words)
        and scan.near(tag.end)
        and scan.words[tag.end] in ("reported", "said", "reports", "newspaper")
    )


def _perpetrator(finding: Finding, tag: Tag) -> None:
    scan = finding.scan
    kind = tag.word.classes["perp"]
    at = tag.at
    last, before = scan.words[tag.end - 1], scan.words[at - 1] if at else ""
    aid = last in ("volunteer", "volunteers") and _AID.match(scan.text, scan.ends[tag.end - 1])
    if aid or (at == tag.end - 1 and last in _ANYBODY and before in _HURT):
        finding.add(at, tag.end, "generic", "civilians", None, "civ")
        return
    if (
        last.startswith("suspect")
        and at == tag.end - 1
        and scan.gap(at - 1) == " "
        and before not in _BEFORE_HELD
    ):
        return  # "police suspect that": a verb
    while (
        at > 0
        and not finding.taken[at - 1]
        and scan.gap(at - 1) in (" ", "-")
        and scan.words[at - 1] in _MODIFIERS
    ):
        at -= 1
    linked = linked_to(finding, at)
    end = with_men(finding, tag.end) if last in BANDED and scan.near(tag.end) else tag.end
    key, name = f"perp:{kind}", ""
    if linked is not None:
        name = scan.slice(linked, tag.end)
        key = "perp:" + " ".join(scan.words[linked : tag.end])
    type_ = "unidentified" if linked is not None else FIGHTER_TYPES.get(kind, "unidentified")
    finding.add(at, end, "generic", type_, None, key, name=name, head=scan.slice(tag.at, end))


_BEFORE_HELD: Final = listed("before_suspects")
_ANYBODY: Final = wordset("individuals individual")
_HURT: Final = wordset("injured wounded dead deceased displaced missing innocent unarmed elderly")
"""What is said of individuals who are no gunmen: "received about 20 injured individuals"."""
_AID: Final = lazy(
    r" (?:from|of|with|for) (?:(?:the|an?) )?(?:[\w-]{2,16} ){0,4}"
    r"(?:aid|relief|humanitarian|charity|medical|rescue|ambulance|health|Red C)"
)
"""Whose volunteers are no fighters."""
