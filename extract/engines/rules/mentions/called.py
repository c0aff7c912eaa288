"""Finds groups that no list knows by what they are called: "the X, a rebel group", "X gang", "fighters of the X"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.mentions.fronted_places import behind_place
from extract.engines.rules.mentions.likenesses import of_a_person, of_planes
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, UPPER, Scan
from extract.engines.rules.vocabulary.words import PREP, listed
from extract.text.patterns import lazy

_BODIES: Final = {
    noun: kind
    for kind, nouns in {
        "": "group movement wing outfit organization organisation faction alliance coalition network umbrella "
        "federation",
        "armed_group": "gang cartel guerrilla guerrillas rebels insurgents militants fighters jihadists "
        "separatists terrorists cadres combatants gunmen subversives commando commandos column columns cell cells",
        "militia": "militia militiamen vigilantes",
    }.items()
    for noun in nouns.split()
}
"""Nouns of fighters and bodies; those with no type of their own need a word of war beside them."""
_MANY: Final = frozenset(noun for noun, kind in _BODIES.items() if kind and noun.endswith(("s", "men")))
"""Those of them that stand for several people, before which no "a" stands."""
_WARLIKE: Final = listed("group_adjectives")
_SOURCES: Final = {
    **dict.fromkeys(wordset("rights monitoring watchdog advocacy"), "media"),
    **dict.fromkeys(wordset("aid relief humanitarian charity"), "civilians"),
}
"""What a group that is no party to a fight is called."""
_MEN: Final = listed("group_men")
_PEOPLE: Final = listed("of_parties")
_BANNED: Final = wordset("outlawed banned proscribed")
_JOINING: Final = wordset("of the for and in al el de del du des la las los wa ul ud e i da as an")
_LAWFUL: Final = wordset("police constabulary gendarmerie carabineros")
"""Words in names of forces of the law, whose men are nobody's guerrillas."""
_LANDS: Final = listed("group_land_words")
"""Last words of what is no group though fighters come from it."""
_NO_NAME: Final = frozenset({"stop", "rank", "office", "civ", "gov", "force", "media", "place"})
_CALLED: Final = lazy(
    r"(?:,? (?:called|named|known as|calling (?:itself|themselves)|(?:that|which) calls itself|dubbed|styled)(?: the)?"
    r"|,? the|,)? [\"“']?$"
)
_BEFORE: Final = lazy(
    r",? (?:\([A-Z][\w/-]{1,11}\),? )?(?:which is |who are )?(?:a|an|the|another|one of the) ?$"
)
_ACRONYM: Final = lazy(r" ?\([\"“]?[A-Z][\w/-]{1,11}[\"”]?\)")
_GAPS: Final = frozenset((" ", "-", "’", "'", "’ ", "' "))
"""What may stand between two words of a name."""
_PLACING: Final = frozenset(("in", "near", "at", "around", "outside", "inside", "into"))
_OF_TOWN: Final = [[x, "of"] for x in ("village", "town", "city", "hamlet")]
_REACH: Final = 8
"""Words that a name may have."""
_BACKED: Final = frozenset(
    ("backed", "supported", "aligned", "allied", "linked", "funded", "sponsored", "affiliated")
)
_CLAIMING: Final = frozenset(("claimed", "responsibility"))
"""Words beside which stands the name of who did it."""
_TELLING: Final = frozenset(_BODIES) | frozenset(_BANNED) | _CLAIMING


def find_called(finding: Finding) -> None:
    """Adds groups named beside a noun for what they are, and each further place where their name stands."""
    scan = finding.scan
    for k in scan.where(_TELLING):
        if scan.words[k] in _BANNED:
            _forward(finding, k, "armed_group", acronym=True)
        elif scan.words[k] in _CLAIMING:
            _claimant(finding, k)
        elif not _before_noun(finding, k) and not _apposed(finding, k):
            _behind_noun(finding, k)


def _claimant(finding: Finding, k: int) -> None:
    """Takes the letters of whoever claims an attack: "claimed by the FLQR", "the FLQR claimed responsibility"."""
    words = finding.scan.words
    if words[k] == "claimed":
        i = k + 2 + (words[k + 2 : k + 3] == ["the"]) if words[k + 1 : k + 2] == ["by"] else 0
    else:
        i = k - 2 if words[max(0, k - 1) : k] in (["claimed"], ["took"], ["accepted"]) else 0
    if i > 0 and i < len(words) and _letters(finding.scan, i):
        _take(finding, i, i + 1, "armed_group")
    elif words[k] == "claimed" and i > 0:
        _forward(finding, i - 1, "armed_group", acronym=True)
    elif i > 0 and finding.scan.text[finding.scan.ends[i] : finding.scan.starts[i + 1]].startswith(")"):
        _backward(finding, i)


def _backward(finding: Finding, at: int) -> None:
    """Takes the name before the letters in brackets at word `at`: "the Red Sands (RS) claimed responsibility"."""
    scan = finding.scan
    i = at
    while i > 0 and at - i < _REACH and scan.gap(i - 1) in (_GAPS if i < at else (" (",)):
        if not _part(finding, i - 1) and not (i < at and scan.words[i - 1] in _JOINING):
            break
        i -= 1
    while i < at and (scan.caps[i] == LOWER or (scan.initial(i) and scan.words[i] in scan.common)):
        i += 1
    _take(finding, i, at, "armed_group")


def _letters(scan: Scan, i: int) -> bool:
    """Whether word i is a name of capital letters that no list has and no full name stands before in brackets."""
    shaped = scan.mode == "mixed" and scan.caps[i] == UPPER and 2 < len(scan.words[i]) < 9
    return shaped and scan.cover[i] is None and f"({scan.slice(i, i + 1)})" not in scan.text


def _type(scan: Scan, k: int) -> str:
    """The type of the body that the noun at k and the words before it tell, "" where they tell of no party."""
    words = scan.words[max(0, k - 3) : k]
    for word in words:
        if word in _SOURCES:
            return _SOURCES[word]
    kind = _BODIES[scan.words[k]]
    if not kind and scan.words[k + 1 : k + 2] == ["of"]:
        words = [*words, *scan.words[k + 2 : k + 7]]  # "an alliance of armed separatist groups"
    return kind or ("armed_group" if not _WARLIKE.isdisjoint(words) else "")


def _before_noun(finding: Finding, k: int) -> bool:
    """ "the Red Sands gang", "Kobli rebels": the capitalised words right before the noun."""
    scan = finding.scan
    kind = _BODIES[scan.words[k]]
    if not kind or scan.caps[k] != LOWER or finding.taken[k]:
        return False
    i = k
    while i > 0 and k - i < 5 and scan.gap(i - 1) in (" ", "-"):
        if not _part(finding, i - 1) and not (i < k and _tie(finding, i - 1)):
            break
        i -= 1
    if i < k and scan.words[i] == "s":
        i += 1  # "Lorwa's Vesk militia": the country's ending
    if i < k and scan.initial(i):
        i += 1 if scan.words[i] in scan.common or k - i == 1 else 0
    if 1 < i < k and scan.words[i - 1].isdigit() and scan.words[i - 2] == "the" and not finding.taken[i - 1]:
        i -= 1  # "the 400 Lorwa gang"
    if behind_place(scan, i, k) or _of_a_land(scan, i, k) or (i < k and of_planes(scan, k)):
        return False  # "Mirage fighters" are planes
    if not _good(finding, i, k) or (
        scan.words[k] not in ("gang", "cartel", "militia") and _place(finding, i, k)
    ):
        return False
    if _outlet(scan, i, k):
        return False  # "told Reuters rebels had come"
    _emit(finding, i, k + 1, k, kind)
    return True


def _of_a_land(scan: Scan, i: int, k: int) -> bool:
    """Whether words [i, k) only tell of what leaning and of what land men are: "Leftist Lombian guerrillas"."""
    tag = scan.cover[k - 1] if k > i else None
    if tag is None or tag.at <= i or tag.end != k or not scan.is_demonym(tag):
        return False
    return all(scan.words[n] in scan.common or scan.words[n] in _WARLIKE for n in range(i, tag.at))


def _tie(finding: Finding, k: int) -> bool:
    """Whether word k is a small one that hyphens tie into a name: "al-Lorwa", "Lorwa-e-Vesk"."""
    scan = finding.scan
    if finding.taken[k] or scan.words[k] not in _JOINING:
        return False
    if scan.gap(k) != "-":
        return scan.words[k] == "al" and scan.gap(k) == " "  # "al Lorwa"
    return scan.gap(k - 1) != "-" or (k > 0 and scan.caps[k - 1] != LOWER)


_TELLING_WHEN: Final = frozenset(("after", "before", "since", "when"))


def _apposed(finding: Finding, k: int) -> bool:
    """ "the Red Sands (RS), an armed group": the name before the comma."""
    scan = finding.scan
    kind = _type(scan, k)
    d = k - 1
    while d > 0 and k - d < 6 and scan.caps[d] == LOWER and scan.gap(d) in (" ", "-", ", "):
        if scan.words[d] in ("a", "an", "the", "another"):
            break
        d -= 1
    if not kind or d < 1 or scan.words[d] not in ("a", "an", "the", "another"):
        return False
    if not _TELLING_WHEN.isdisjoint(scan.words[d:k]):
        return False  # "in Lomba, a day after rebels raided Oro"
    if scan.words[d] != "the" and scan.words[k] in _MANY:
        return False  # "Ana Ruiz, a resident, said rebels had come"
    if scan.words[d] == "the" and scan.words[k] in _MEN and scan.gap(k)[:1] == " " and _verb_follows(scan, k):
        return False  # "In a note sent to X, the guerrillas maintain that …"
    j = d
    while j > 0 and d - j < 3 and scan.text[scan.ends[j - 1] : scan.ends[j - 1] + 1] in (")", ","):
        between = scan.text[scan.ends[j - 1] : scan.starts[d]]
        if "," in between:
            break
        j -= 1
    short = scan.text.rfind("(", scan.starts[max(0, j - 2)], scan.ends[j - 1]) if j else -1
    if short >= 0:  # the acronym in brackets stands between the name and the comma
        j -= 1
    if not j or "," not in scan.text[scan.ends[j - 1] : scan.starts[d]]:
        return False
    if scan.text[scan.ends[k] : scan.ends[k] + 1] in ("'", "’"):
        return False  # "In Lomba, the rebels' stronghold"
    i = j
    while i > 0 and j - i < _REACH and (i == j or scan.gap(i - 1) in _GAPS):
        if not _part(finding, i - 1) and not (i < j and scan.words[i - 1] in _JOINING):
            break
        i -= 1
    while i < j and (
        scan.caps[i] == LOWER or scan.words[i] in PREP or (scan.initial(i) and scan.words[i] in scan.common)
    ):
        i += 1  # "[Text] In Lomba, a guerrilla column …"
    after_town = scan.words[max(0, i - 2) : i] in _OF_TOWN or (i and scan.words[i - 1] in _PLACING)
    if i and after_town and scan.gap(i - 1) == " ":
        return False  # "In West Lomba, the army killed six rebels"
    if _outlet(scan, i, j):
        return False  # a monitor that is called "an opposition network"
    return _take(finding, i, j, kind)


def _outlet(scan: Scan, i: int, j: int) -> bool:
    """Whether words [i, j) are the name of an outlet or monitor."""
    known = scan.cover[i] if i < j else None
    if known is None or known.end < j or not known.word.actors:
        return False
    return known.word.actors[0][0].type == "media"


def _verb_follows(scan: Scan, k: int) -> bool:
    """Whether what stands behind the noun at k is no phrase of it: "of the north", "who fight"."""
    after = scan.words[k + 1] if k + 1 < len(scan.words) else ""
    return after not in (
        "of",
        "in",
        "from",
        "who",
        "that",
        "and",
        "led",
        "fighting",
        "behind",
        "holding",
        "operating",
    )


def _behind_noun(finding: Finding, k: int) -> bool:
    """ "the rebel group Red Sands", "fighters of the Red Sands": the capitalised words behind the noun."""
    scan = finding.scan
    if scan.words[k] in _MEN and k + 2 < len(scan.words) and scan.words[k + 1] in ("of", "from"):
        the = scan.words[k + 2] == "the"
        sure = the and (scan.words[k + 1] == "of" or (k + 3 < len(scan.words) and _letters(scan, k + 3)))
        return _forward(finding, k + 1, _BODIES[scan.words[k]], acronym=not sure)
    kind = _type(scan, k) or _by_its_name(scan, k)
    return bool(kind) and scan.words[k] not in _MEN and _forward(finding, k, kind, acronym=False)


def _by_its_name(scan: Scan, k: int) -> str:
    """What a body is that claims a deed under a name of its own: "a group calling itself the X claimed the blast"."""
    ahead = scan.words[k + 1 : k + 4]
    itself = bool(ahead[1:]) and (ahead[0].startswith("call") or ahead[1].startswith("call"))
    claims = not _CLAIMING.isdisjoint(scan.words[k + 3 : k + 20]) and not _OWNING.isdisjoint(
        scan.words[k + 3 : k + 20]
    )
    return "armed_group" if itself and claims and scan.words[k] in _BODIES else ""


_OWNING: Final = frozenset(("claimed", "claim", "claims", "took", "assumed", "accepted"))


def _forward(finding: Finding, k: int, kind: str, *, acronym: bool) -> bool:
    """Takes the name behind word k; `acronym` asks for one in brackets behind the name."""
    scan = finding.scan
    i = k + 1
    while i < len(scan.words) and i < k + 5 and scan.caps[i] == LOWER:
        i += 1
    if i >= len(scan.words) or not _CALLED.fullmatch(scan.text[scan.ends[k] : scan.starts[i]]):
        return False
    if i + 2 < len(scan.words) and scan.gap(i) == "-" and scan.words[i + 1] in _BACKED:
        i += 2  # "the Ruritanian-backed X": that is whose friend it is
        if scan.gap(i - 1) != " ":
            return False
    j = end = i
    own = scan.words[i - 2 : i - 1] == ["itself"] or scan.words[i - 1] == "itself"
    while (
        j < len(scan.words) and j - i < _REACH + 4 * own and (_part(finding, j) or scan.words[j] in _JOINING)
    ):
        if scan.caps[j] != LOWER:
            end = j + 1
        if scan.gap(j) not in _GAPS or (scan.words[j] == "and" and scan.words[j + 1 : j + 2] == ["the"]):
            break
        j += 1
        if (
            own
            and scan.words[j : j + 1] in (["with"], ["against"])
            and j + 1 < len(scan.words)
            and _part(finding, j + 1)
        ):
            j += 1
    if of_a_person(scan, k, i, end) or not _LAWFUL.isdisjoint(scan.words[i:end]):
        return False  # "commandos of the Lomba Police in the Oro jungle"
    if acronym and not _ACRONYM.match(scan.text[scan.ends[end - 1] : scan.ends[end - 1] + 20]):
        return False
    told = scan.words[i - 1] in _NAMING or (scan.words[i - 1] == "the" and scan.words[i - 2] in _NAMING)
    if told and end - i > 1 and scan.words[end - 1] in _HOSTS and finding.free(i, end):
        _emit(finding, i, end, end, kind)  # "a rebel alliance called the Northern Front"
        return True
    return _take(finding, i, end, kind)


_NAMING: Final = frozenset(("called", "named", "as", "itself", "themselves", "dubbed", "styled"))
_HOSTS: Final = wordset(
    "front army brigade brigades movement force forces council command coalition alliance union"
)


def _take(finding: Finding, i: int, j: int, kind: str) -> bool:
    """Adds words [i, j) if they may name a group; says whether."""
    if not _good(finding, i, j) or _place(finding, i, j):
        return False
    _emit(finding, i, j, j, kind)
    return True


def _part(finding: Finding, k: int) -> bool:
    """Whether word k may be one of a group's name."""
    scan = finding.scan
    if finding.taken[k] or scan.caps[k] == LOWER or not scan.words[k][0].isalpha():
        return scan.possessive(k) and not finding.taken[k]
    tag = scan.cover[k]
    if tag is None or tag.word.quiet:
        return scan.words[k] not in _DAYS
    named = any(a.type != "media" for a, _, _ in tag.word.actors)
    return not named and not (tag.end - tag.at == 1 and tag.word.classes.keys() & {"mod", "rank", "office"})


_DAYS: Final = wordset("monday tuesday wednesday thursday friday saturday sunday")


def _good(finding: Finding, i: int, j: int) -> bool:
    """Whether words [i, j) make a name: one word at least that is no common one, and no country alone."""
    scan = finding.scan
    if i >= j or not finding.free(i, j) or scan.words[j - 1] in _LANDS or scan.possessive(j - 1):
        return False
    if j == i + 1 and scan.words[i] in _PEOPLES and scan.caps[i] != UPPER:
        return False  # "Kurdish guerrillas"
    own = [
        k
        for k in range(i, j)
        if scan.caps[k] != LOWER
        and len(scan.words[k]) > 2
        and ((tag := scan.cover[k]) is None or not (tag.word.country or tag.word.demonym or tag.word.classes))
    ]
    return any(scan.words[k] not in scan.common for k in own) or (len(own) > 1 and j - i > 2)


_PEOPLES: Final = listed("peoples")


def _place(finding: Finding, i: int, j: int) -> bool:
    from extract.engines.rules.vocabulary.gazetteer import Gazetteer

    gazetteer = Gazetteer.load(tuple(finding.scan.lexicon.place_files))
    return bool(gazetteer.find(" ".join(finding.scan.words[i:j])))


def _emit(finding: Finding, i: int, j: int, head: int, kind: str) -> None:
    """Adds the name at words [i, head) with its noun up to j, and the name alone wherever else it stands."""
    scan = finding.scan
    words = scan.words[i:head]
    label = "media" if kind == "media" else "force"
    key = ("media:" if kind == "media" else "group:") + " ".join(w for w in words if w not in _JOINING)
    name = scan.slice(i, head)
    finding.add(i, j, label, kind, None, key, name=name, head=name)
    if len(words) < 2 and len(words[0]) < (3 if name.isupper() else 4):
        return
    for at in _again(scan, words):
        again = scan.slice(at, at + len(words))
        if again[1:] == name[1:] and finding.free(at, at + len(words)):  # "al-Lorwa", "Al-Lorwa"
            finding.add(
                at, _with_men(finding, at + len(words)), label, kind, None, key, name=name, head=again
            )


def _with_men(finding: Finding, j: int) -> int:
    """Where the nouns of its men end behind a name: "an XYF rebel"."""
    scan = finding.scan
    end = j
    while end < min(len(scan.words), j + 2) and scan.gap(end - 1) == " " and scan.words[end] in _PEOPLE:
        if finding.taken[end] or scan.caps[end] != LOWER:
            break
        end += 1
    return end


def _again(scan: Scan, words: list[str]) -> list[int]:
    """Gives where words stand one behind the other, by looking where the rarest of them stands."""
    rarest = min(range(len(words)), key=lambda n: len(scan.where({words[n]})))
    found = [k - rarest for k in scan.where({words[rarest]})]
    return [at for at in found if at >= 0 and scan.words[at : at + len(words)] == words]
