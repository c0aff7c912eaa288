"""Finds organisations that no list knows, by the shape of their names and by acronyms defined in the text."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import Final

from extract.engines.rules.mentions.acronyms import ACRONYM
from extract.engines.rules.mentions.bynames import bynamed, without_marks
from extract.engines.rules.mentions.called import find_called
from extract.engines.rules.mentions.group_units import of_land
from extract.engines.rules.mentions.likenesses import model_letters
from extract.engines.rules.mentions.own_letters import cut_letters, initials
from extract.engines.rules.mentions.political import kind_of
from extract.engines.rules.vocabulary.entries import Known
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import EVERYDAY, LOWER, UPPER, Scan, Tag
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

_KINDS: Final = {
    "armed_group": "front movement resistance rebels commandos army brigade brigades battalion battalions division "
    "regiment corps column commando katiba forces force guerrillas cartel gang command legion council cells "
    "coalition alliance union organization organisation faction squad fighters mujahideen mujahidin mujahedin",
    "militia": "militia patrol volunteers vigilantes patrols militias",
}
_HEADS: Final = {head: kind for kind, heads in _KINDS.items() for head in heads.split()}
_WEAK: Final = listed("group_weak_heads")  # a group only with a word of war beside them
_WARLIKE: Final = listed("group_strong_words")
_SAINTLY: Final = listed("saintly_titles")
_UNITS: Final = listed("unit_heads")
_FIRST: Final = listed("group_first_words")
_TELLING: Final = _FIRST | frozenset(_HEADS)
_STATE_HEADS: Final = listed("unit_state_heads")
_OF_STATES: Final = (("air", "force"), ("security", "forces"), ("coast", "guard"), ("presidential", "guard"))
"""How the names of bodies end that only states have."""
_BARRACKED: Final = wordset("battalion battalions regiment detachment")
_MEN: Final = wordset("soldiers troops")
_REGULAR: Final = listed("unit_regular")
"""Words in the names of units of regular forces."""
_POSSESSING: Final = listed("group_owners")
"""Words whose possessive goes on with a name: "the Lorwa People's Front"."""
_JOINING: Final = wordset("of the for and in al el de del du des la las los wa ul ud i e da al as an ash")
_NO_GROUP: Final = listed("group_none")
_PEOPLE: Final = listed("group_people")
"""Those who are "of" a group, and no name of it."""
_OF_ARMIES: Final = listed("houses_of_armies")  # named like bodies: "Lomba Army Hospital"
_HOLY: Final = listed("group_holy")  # words of such names that are known by themselves, too
_POINTS: Final = wordset("north south east west mid")
"""Words with which the name of a unit may begin: "the South Lomba Brigade"."""
_ORDINAL: Final = lazy(r"\d{1,3}(?:st|nd|rd|th|d)")


def find_groups(finding: Finding) -> None:
    """Adds groups by shape ("Dagoberto Ramos Mobile Column") and what acronyms in brackets after them stand for."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    for i in scan.where(_TELLING):
        if scan.words[i] in _HEADS and scan.caps[i] != LOWER:
            _backwards(finding, i)
        elif (
            scan.words[i] in _FIRST and scan.caps[i] != LOWER and (scan.cover[i] is None or _of_army(scan, i))
        ):
            _forwards(finding, i)
    find_called(finding)
    _acronyms(finding)


def _backwards(finding: Finding, head: int) -> None:
    """Takes the capitalised words before a head such as Front or Battalion into a group's name."""
    scan = finding.scan
    known = scan.cover[head]
    whole = known and scan.actor(known, finding.votes) and not _goes_on(scan, known.end)
    whole = whole and known and not _begun(finding, known)
    if whole or not finding.free(head, head + 1):
        return
    if scan.words[max(0, head - 1) : head + 2] == ["in", "front", "of"]:
        return  # "Shot In Front Of His House", as titles have it
    housed = scan.words[head] == "army" and scan.near(head + 1) and scan.words[head + 1] in _OF_ARMIES
    if housed and scan.caps[head + 1] != LOWER:
        return  # named like bodies: "Lomba Army Hospital"
    i = head
    while i > 0 and _joined(scan, i) and not finding.taken[i - 1] and head - i < 8:
        cover = scan.cover[i - 1]
        other = cover is not known and (scan.words[i - 1] not in _HOLY or scan.caps[i - 1] == LOWER)
        if cover and other and any(a.type != "media" for a, _, _ in cover.word.actors):
            break  # but "the Mujahideen Shura Council"
        if scan.caps[i - 1] == LOWER and scan.words[i - 1] not in _JOINING and not scan.possessive(i - 1):
            break
        if scan.words[i - 1] == "and" and i >= 2 and scan.words[i - 2] in _HEADS:
            break
        if scan.words[i - 1] == "in" or scan.words[i - 2 : i - 1] in (["pro"], ["anti"]):
            break  # "the locality of Lom in the Mayo Dara Division", "the pro-Lorwan Army of X"
        i -= 1
    while i < head and (
        (scan.caps[i] == LOWER and not (scan.words[i] in ("al", "as", "ash") and scan.gap(i) == "-"))
        or (scan.initial(i) and scan.words[i] in scan.common and not (i + 1 == head and _of_state(scan, i)))
        or scan.words[i] == "the"
    ):
        i += 1
    while (
        i < head
        and (tag := scan.cover[i])
        and not (scan.words[i] in _POINTS and i + 1 < head and scan.caps[i + 1] != LOWER)
        and (
            tag.word.classes.keys() & {"stop", "rank", "office", "civ", "perp"}
            or (scan.words[i] in _PEOPLE and scan.words[i + 1] == "of")  # "Soldiers of the Army's 9th …"
        )
        and not ("civ" in tag.word.classes and scan.possessive(tag.end))  # "the Eritrean People's Front"
        and not (scan.words[i] in _POSSESSING and scan.words[i + 1] in _WARLIKE)  # "Workers Popular Front"
        and not (scan.words[i] in _SAINTLY and scan.words[head] in _UNITS)  # "Imam X Battalion"
    ):
        i = max(tag.end, i + 1)
        while i < head and scan.words[i] in _JOINING:
            i += 1
    if i > head:  # "Local Defence Militia of Lomba": a common noun with what makes it a name behind it
        if known is None or scan.caps[known.at] == LOWER or scan.initial(known.at):
            return
        i = known.at
    if i == head and scan.words[head] in _PEOPLE and not _people_for(scan, head):
        return  # "Rebels of the Lorwa Front": they are of the group named behind
    if scan.words[head] == "division" and of_land(scan, i):
        return  # "in the Mayo Dara Division": an area, as in Cameroon or Bangladesh
    end = _tail(scan, head + 1)
    weak = scan.words[head] in _WEAK and i < head and not _good(scan, i, head)
    if end > head + 1 and weak and scan.words[head + 1] not in _JOINING:
        return  # "Joint Command News Releases"
    if end > head + 1 or _good(scan, i, head):
        if (
            0 < i < head
            and _ORDINAL.fullmatch(scan.words[i - 1])
            and scan.near(i)
            and not finding.taken[i - 1]
        ):
            i -= 1  # "the 93rd Cold Ravine Brigade"
        _emit(finding, i, end, head)


def _people_for(scan: Scan, head: int) -> bool:
    """Whether a name begins with those who fight and goes on with what for: "Volunteers for the Defence of Lorwa"."""
    at = head + 2 + (scan.words[head + 2 : head + 3] == ["the"])
    if scan.words[head + 1 : head + 2] != ["for"] or at >= len(scan.words) or scan.caps[at] == LOWER:
        return False
    end = scan.ends[_tail(scan, head + 1) - 1]
    return not scan.initial(head) or ACRONYM.match(scan.text[end : end + 18]) is not None


def _of_state(scan: Scan, i: int) -> bool:
    """Whether a word at the beginning says with the next one what forces of a state these are: "Military Forces of"."""
    return (
        scan.words[i] in _OF_STATE and scan.words[i + 1] == "forces" and scan.words[i + 2 : i + 3] == ["of"]
    )


def _land(scan: Scan, i: int, end: int) -> str:
    """The country that words [i, end) are the name of; "" for none."""
    tag = scan.tag_at.get(i)
    return scan.is_demonym(tag) if tag is not None and tag.end == end else ""


_BRANCHES: Final = {"military": "army", "armed": "army", "police": "police"}
_OF_STATE: Final = wordset("military police armed security defense defence")


def _joined(scan: Scan, i: int) -> bool:
    """Says whether word i may go on with the name that the word before it is of."""
    return scan.near(i) or (scan.possessive(i) and scan.words[i - 1] in _POSSESSING) or bynamed(scan, i)


def _goes_on(scan: Scan, end: int) -> bool:
    """Says whether a known name is but the head of a longer one: "United Front" in "United Front for Dignity"."""
    return end + 1 < len(scan.words) and scan.words[end] == "for" and scan.caps[end + 1] != LOWER


def _begun(finding: Finding, tag: Tag) -> bool:
    """Says whether a known name of everyday words ends a longer one: "Islamic Front" in "Lorwa Islamic Front"."""
    scan, i = finding.scan, tag.at - 1
    if (
        i < 0
        or not scan.near(tag.at)
        or scan.caps[i] == LOWER
        or finding.taken[i]
        or scan.words[i] in _JOINING
    ):
        return False
    cover = scan.cover[i]
    if scan.initial(i) or (cover is not None and (cover.word.actors or cover.word.classes)):
        return False
    words = scan.words[tag.at : tag.end]
    return _POSSESSED.issuperset(words) or words == ["regional", "command"]  # which ISAF has, too


_REBELLING: Final = frozenset(("liberation", "revolutionary", "resistance"))
"""Words of the armed forces that no state has."""
_POSSESSED: Final = EVERYDAY | {"people", "s"}
"""With the ending of "People's"."""


def _tail(scan: Scan, j: int) -> int:
    """Takes "of Azawad" or "for the Liberation of Palestine" after a head into the name."""
    end = j
    k = j
    if scan.words[j - 2 : j] == ["security", "forces"]:
        return j  # "the toll that the Security Forces gave for the Lomba massacre"
    if j < len(scan.words) and scan.words[j - 1] == "army" and scan.words[j] not in _JOINING:
        return j
    while k < len(scan.words) and k < j + 8 and scan.near(k):
        cover = scan.cover[k]
        if cover is not None and cover.word.classes.keys() & {"rank", "office"}:
            break  # "Battalion Commander Lt. Col. X"
        if model_letters(scan, k) or (scan.words[k] == "in" and _in_town(scan, k + 1)):
            break  # "the Organisation of Salt Traders in Oro"
        if scan.caps[k] != LOWER and (
            cover is None or all(a.type == "media" for a, _, _ in cover.word.actors)
        ):
            end = k + 1
        elif (k == j and scan.words[k] not in ("of", "for")) or scan.words[k] not in _JOINING:
            break
        k += 1
    return end


def _in_town(scan: Scan, k: int) -> bool:
    """Whether a town begins at word k, in which a body sits; lands are of its name: "Islamic Movement in Lombia"."""
    from extract.engines.rules.vocabulary.gazetteer import Gazetteer

    if k >= len(scan.words) or scan.cover[k] is not None:
        return False
    gazetteer = Gazetteer.load(tuple(scan.lexicon.place_files))
    sites = (gazetteer.find(" ".join(scan.words[k : k + n])) for n in (2, 1))
    return any(site.level in ("town", "capital") for found in sites for site in found)


def _good(scan: Scan, i: int, head: int) -> bool:
    """Says whether words before a head make it a name, and not "Malian Army" or "Special Forces"."""
    if i >= head:
        return False
    if head - i > 1 and EVERYDAY.issuperset(scan.words[i : head + 1]) and "and" not in scan.words[i:head]:
        return True  # "National Liberation Front", where the one that is known fights in another country
    tag = scan.cover[i]
    if tag and tag.end > head:
        return False
    first = scan.after(tag.end) if tag and scan.is_demonym(tag) else i
    words = scan.words[first:head]
    if not words or all(w in _NO_GROUP or w in scan.common for w in words):
        return False
    nxt = scan.tag_at.get(first)
    if nxt and nxt.end > head:
        return False
    if head - i > 1 and scan.words[head - 1] in ("urban", "rural", "guerrilla", "regional"):
        return True  # "the Juan Perla Urban Command"
    return scan.words[head] not in _WEAK or any(w in _WARLIKE for w in words)


def _forwards(finding: Finding, i: int) -> None:
    scan = finding.scan
    j = end = i + 1
    while j < len(scan.words) and j < i + 6 and scan.near(j) and not finding.taken[j]:
        holy = scan.words[j] in _HOLY or (scan.words[j - 1] == "al" and scan.gap(j - 1) == "-")
        if scan.caps[j] != LOWER and (scan.cover[j] is None or holy):
            end = j + 1
        elif scan.words[j] not in _JOINING:
            break
        j += 1
    if end > i + 1:
        _emit(finding, i, end, end - 1)


def _of_army(scan: Scan, i: int) -> bool:
    """Whether the word at i begins a name of the kind "Lashkar-e-Lomba", of which no list has the rest."""
    tag = scan.cover[i]
    joined = scan.words[i + 1 : i + 2] in (["e"], ["i"]) and scan.gap(i) == "-" == scan.gap(i + 1)
    return joined and tag is not None and tag.end == i + 1 and scan.caps[i + 2] != LOWER


def _emit(finding: Finding, i: int, j: int, head: int) -> None:
    scan = finding.scan
    if scan.words[i : i + 2] == ["voice", "of"] or (scan.words[i] == "radio" and i < head):
        finding.add(i, j, "media", "media", None, "media:" + scan.slice(i, j).lower())
        return  # "Voice of the Resistance" is a station
    j = max(head + 1, cut_letters(scan, i, j))
    tag = scan.cover[i]
    code = scan.is_demonym(tag) if tag and tag.at == i else ""
    if not code and scan.words[head + 1 : head + 2] == ["of"] and _REBELLING.isdisjoint(scan.words[i:j]):
        code = _land(scan, head + 2, j)  # "the Northern Command of Lombia"
    words = scan.words[i:j]
    regular = "armed" in words and "forces" in words[1:] and _REBELLING.isdisjoint(words)
    regular = regular or any(w in _REGULAR or w[0].isdigit() for w in scan.words[i:head])
    regular = regular or tuple(words[-2:]) in _OF_STATES or words[-4:] == ["command", "of", "the", "army"]
    if i + 1 == head and _of_state(scan, i):
        regular, code = True, code or _land(scan, head + 2, j)
    if j < len(scan.words) and scan.words[j].isdigit() and scan.near(j) and regular:
        j += 1
    state = (code or regular) and scan.words[head] in _STATE_HEADS
    if not state and scan.words[head] in _BARRACKED:
        # In the Americas a battalion with a name is the army's, elsewhere as often a rebel group.
        code = max(finding.votes, key=lambda c: finding.votes[c], default="")
        land = scan.lexicon.countries.get(code)
        state = land is not None and land.region == "Americas"
        state = state or (not finding.votes and not _MEN.isdisjoint(scan.words[max(0, i - 3) : i]))
    kind = kind_of(scan, i, j, head) or _HEADS.get(scan.words[head], "armed_group")
    type_ = "state_forces" if state else kind
    key = "group:" + " ".join(w for w in scan.words[i:j] if w not in _JOINING)
    if code and i + 1 == head and scan.words[i] in _BRANCHES and _of_state(scan, i):
        key = f"{_BRANCHES[scan.words[i]]}:{code}"  # as monitors name the army and the police of a state
    if state or scan.words[j - 1] != "headquarters":  # "the No. 8 Command Headquarters" only says where
        home = code if state else None
        finding.add(i, j, "force", type_, home, key, name=without_marks(scan.slice(i, j)))


def _acronyms(finding: Finding) -> None:
    """Gives the acronym after a group of unknown name the key of the group, here and wherever it stands again."""
    scan = finding.scan
    places: dict[str, list[int]] | None = None  # gathered once, however many groups the text names
    for at, m in enumerate(list(finding.found)):
        if m.kind != "force" or not m.key.startswith("group:"):
            continue
        match = ACRONYM.match(scan.text[m.end : m.end + 18])
        if match is None or (
            not initials(match.group(1), m.text)
            and _known_short(scan, finding, m.end + match.start(1)) is None
        ):
            continue
        short = match.group(1).lower()
        if (known := _known_short(scan, finding, m.end + match.start(1))) is not None:
            finding.found[at] = replace(m, type=known.type, key=known.key, name=known.name)
            continue
        if places is None:
            places = {}
            for k, word in enumerate(scan.words):
                if scan.caps[k] == UPPER:
                    places.setdefault(word, []).append(k)
        for k in places.pop(short, ()):  # the first group with these letters has them all
            if finding.free(k, k + 1):
                finding.add(k, k + 1, "force", m.type, m.country, m.key, name=m.name)


def _known_short(scan: Scan, finding: Finding, start: int) -> Known | None:
    """The party that an acronym in brackets is known for: "National Liberation Army (ELN)" is the ELN."""
    k = bisect_left(scan.starts, start)
    tag = scan.cover[k] if k < len(scan.cover) else None
    actor = scan.actor(tag, finding.votes) if tag is not None and tag.word.actors else None
    return actor if actor is not None and actor.type in ("armed_group", "militia") else None
