"""Finds persons: by a verb of saying or a role after the name, by "led by" before it, and by surname later on."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.disappearances import on_the_disappeared
from extract.engines.rules.mentions import person_signs
from extract.engines.rules.mentions.listed_persons import OF_THEM, fallen_named, find_listed
from extract.engines.rules.mentions.one_name import find_one_names
from extract.engines.rules.mentions.person_names import GAPS, PARTICLES, bound, in_name, key_of_mr, name_end
from extract.engines.rules.mentions.surname_alone import told_later
from extract.engines.rules.places.namesakes import PARTS_OF_TOWNS, ends_town
from extract.engines.rules.places.place_words import DIRECTIONS
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER, Scan
from extract.engines.rules.vocabulary.words import listed, phrases
from extract.text.patterns import lazy

Surnames = dict[str, tuple[str, frozenset[str]]]
"""A word of a person's name to the person's key and all words of the name."""

_SAYING: Final = listed("saying_verbs")
WHERE: Final = frozenset(["in", "at", "near", "from"])
"""What stands before the place where somebody is, or from which he comes."""
_IN: Final = frozenset(["in", "at", "near"])
_OF_PLACE: Final = WHERE | {"of", "to"}
_DWELLERS: Final = listed("dwellers")
_BY: Final = frozenset(["led", "commanded", "headed"])
_CUES: Final = frozenset(("of", "as", "named"))
_ONES: Final = listed("one_person") | listed("roles_of_persons")
"""Nouns of one person behind which his name may stand."""
_NO_PERSON: Final = listed("no_person")
_FAITHS: Final = listed("faiths")
"""Words that stand in the names of events, places and bodies, and in no person's."""
_ONE: Final = frozenset(("one",))
_OF_ONE: Final = frozenset(
    ("of", "killed", "named", "as", "murdered", "abducted", "kidnapped", "shot", "against")
)
_CASES: Final = frozenset(("incident", "firing", "attack", "blast", "encounter", "that"))
"""What stands before "one" and a name where a comma is left out: "In the incident one X Y was hurt"."""
_DEEDS: Final = listed("of_one_person")
_OLD: Final = frozenset(("old",))
_AND: Final = frozenset(("and",))
_WAS: Final = frozenset(
    ("born", "was", "were", "is", "are", "had", "has", "aged", "alias", "nicknamed")
) | frozenset(entry.split()[0] for entry in phrases("ends_of_one"))
_ARE_THEY: Final = frozenset(("is", "was", "were", "are", "include", "included", "includes", "as"))
_AND_OTHERS: Final = lazy(
    r" (?:at least |some |about |as many as )?(?:\w+ |a |an |his |her )(?:other |of his |of her )?[\w-]+"
    r" (?:(?:were|was|had been) (?:shot|killed|murdered|wounded|injured|abducted|kidnapped)|died)\b"
)
"""What tells behind "and" that the one before it was hurt with others: "X Y and four others were killed"."""
_LEADS: Final = wordset("the a an on in at when while after but and where as then meanwhile police")


def find_others(finding: Finding, surnames: Surnames) -> None:
    """Adds names before verbs of saying or roles, names after "led by", and repeated surnames."""
    if finding.scan.mode == "mixed":
        alone = _told_by_cues(finding, surnames)
        _told_by_fates(finding, surnames)
        for i, j in told_later(finding):
            add_person(finding, i, j, surnames)
        for i, j in alone:
            add_person(finding, i, j, surnames)
        find_listed(
            finding, lambda i, j: add_person(finding, i, j, surnames), lambda i, j: _human(finding, i, j)
        )
    find_one_names(finding, surnames, add_person)
    _repeats(finding, surnames)


def _told_by_cues(finding: Finding, surnames: Surnames) -> list[tuple[int, int]]:
    """Adds names beside verbs of saying, roles and words such as "led by", "one" and "identified as"; gives the words
    of surnames that stand alone with their particle ("al-Lomba said"), which may be those of a name found later.
    """
    scan = finding.scan
    words, caps, taken = scan.words, scan.caps, finding.taken
    spoken = [(_name_before(finding, k), k) for k in scan.where(_SAYING)]
    alone = [(i, k) for i, k in spoken if i < k and words[i] in PARTICLES and k - i == 2]
    for i, k in spoken:
        if i < k and (i, k) not in alone:
            add_person(finding, i, k, surnames)
    for k in [k for k in scan.spots.at.get("by", ()) if words[k - 1] in _BY]:
        end = name_end(finding, k + 1)
        if end > k + 2:
            add_person(finding, k + 1, end, surnames)
    for k in scan.before(", "):
        if caps[k] != LOWER and not taken[k]:
            _apposed(finding, k + 1, surnames)
        elif words[k] in _ONES:
            _after_noun(finding, k + 1, surnames)
    for k in scan.before(" ("):
        if caps[k] != LOWER and not taken[k]:
            _apposed(finding, k + 1, surnames)
    for k in scan.where(_DEEDS):
        if k > 2 and scan.possessive(k - 1) and words[k + 1 : k + 2] != ["of"]:
            _owning(finding, k - 1, surnames)
    for k in scan.where(_ONE):
        ahead = words[k - 1] if k else ""
        if k and (ahead in _OF_ONE or scan.gap(k - 1) == ", " or scan.initial(k) or ahead in _CASES):
            _after_noun(finding, k + 1, surnames)
    for k in scan.where(_CUES):
        end = name_end(finding, k + 1)
        cue = words[k] != "of" or (
            k and words[k - 1] in _DEEDS and person_signs.closes(scan.text, scan.ends[end - 1])
        )
        if cue and (words[k] != "as" or (k and words[k - 1] == "identified")) and end > k + 2:
            add_person(finding, k + 1, end, surnames)
    return alone


def _told_by_fates(finding: Finding, surnames: Surnames) -> None:
    """Adds names behind an alias or a body that one leads, and those beside an age or what befell the named."""
    scan = finding.scan
    words, caps = scan.words, scan.caps
    for k in scan.where(_KNOWN):
        _by_alias(finding, k, surnames)
    for k in scan.where(_BODIES):
        end = name_end(finding, k + 1)
        if end > k + 2 and scan.gap(k) == " " and caps[k + 1] == CAPITAL and person_signs.headed(scan, k):
            add_person(finding, k + 1, end, surnames)
    for k in scan.where(_OLD):
        end = name_end(finding, k + 1)
        if k and scan.gap(k - 1) == "-" and end > k + 2 and caps[k + 1] == CAPITAL:
            add_person(finding, k + 1, end, surnames)
    for k in scan.where(_ARE_THEY):
        end = name_end(finding, k + 1)
        if end > k + 2 and caps[k + 1] == CAPITAL:
            at = scan.starts[k + 1]
            if person_signs.AMONG.search(scan.text, max(0, at - 100), at) is not None:
                add_person(finding, k + 1, end, surnames)
    for k in scan.where(person_signs.FALLEN | OF_THEM):
        i, end = fallen_named(finding, k)
        if end > i + 1:
            add_person(finding, i, end, surnames)
    for k in scan.where(_WAS, figures=True):
        word = words[k]
        if k and caps[k - 1] == CAPITAL and (word in _WAS or (word.isdigit() and len(word) < 3)):
            _fallen(finding, k, surnames)
    for k in scan.where(_HIS):
        if k > 2 and scan.words[k - 1] in _OUT_OF and caps[k - 2] == CAPITAL and caps[k - 3] == CAPITAL:
            _fallen(finding, k - 1, surnames)
    for k in scan.where(_AND):
        named = k > 1 and caps[k - 1] == caps[k - 2] == CAPITAL
        if named and _AND_OTHERS.match(scan.text, scan.ends[k], scan.ends[k] + 80) is not None:
            _first_of_two(finding, k, surnames)


_BODIES: Final = listed("headed_bodies")


def add_person(finding: Finding, i: int, j: int, surnames: Surnames, cut: int = 0) -> None:
    """Adds the person named by words [i, j); a name that another one holds is that person again."""
    scan = finding.scan
    i += scan.words[i] == "class" and j > i + 2  # "Petty Officer 1st Class X Y"
    words = frozenset(w for w in scan.words[i:j] if w not in PARTICLES)
    key = "person:" + " ".join(scan.words[i:j])
    if cut:
        key = key[:-cut]
    if not _NO_PERSON.isdisjoint(words) or words <= _FAITHS:
        return  # "the Lomba Massacre": the name of something else
    for word in words:
        known = surnames.get(word)
        if known and words <= known[1]:
            key = known[0]
            break
    else:
        key = key_of_mr(finding, i, j, surnames.get(scan.words[j - 1])) or key
    if not finding.add(i, j, "person", "person", None, key, cut=cut):
        return
    names = [w for w in scan.words[i:j] if len(w) > 2 and w not in PARTICLES]
    for word in names[1:] or names:
        if word not in surnames or (surnames[word][0] == key and surnames[word][1] < words):
            surnames[word] = (key, words)


def _name_before(finding: Finding, k: int) -> int:
    """Gives where the name of two words or more begins that stands right before a verb of saying, word k; else k."""
    scan = finding.scan
    i = k
    while i > 0 and k - i < 6 and not finding.taken[i - 1] and bound(scan, i - 1) and scan.gap(i - 1) != "\n":
        if not (in_name(scan, i - 1, False) and scan.named(i - 1)) and scan.words[i - 1] not in PARTICLES:
            break
        i -= 1
    while i < k and (scan.caps[i] == LOWER and scan.words[i] != "al"):
        i += 1
    return i if k - i >= 2 and not _of_place(scan, i) and _human(finding, i, k) else k


def _after_noun(finding: Finding, i: int, surnames: Surnames) -> None:
    """Adds the name at word i behind what its bearer is: "killed an operative, X Y,", "the body of one X Y"."""
    scan = finding.scan
    end = name_end(finding, i) if scan.gap(i - 1) in (" ", ", ") else i
    if end < i + 2 or scan.caps[i] != CAPITAL or not _human(finding, i, end):
        return
    after = scan.text[scan.ends[end - 1] : scan.ends[end - 1] + 6]
    if after[:1] in (",", ".", ";", "(", ")", "\n", "") or after.startswith(
        (" who", " was", " and ", " of ", " from", " a ", " an ", " aged")
    ):
        add_person(finding, i, end, surnames)


def _by_alias(finding: Finding, k: int, surnames: Surnames) -> None:
    """Adds the one word by which a man is known, behind what he is: "a leader known as X", "a rebel alias X"."""
    scan = finding.scan
    i = k + 1 + (scan.words[k + 1 : k + 2] == ["only"])
    i += scan.words[i : i + 1] == ["as"]
    if i == k + 1 and scan.words[k] in _AS_WHAT:
        return
    noun = k - 1 - (scan.words[k - 1] in ("man", "only"))
    called = noun >= 0 and (scan.words[noun] in _ONES or scan.words[noun] in _LEADERS)
    if not called or i >= len(scan.words) or not scan.named(i) or scan.words[i] in scan.lexicon.countries:
        return
    if scan.caps[i] == LOWER or scan.gap(i - 1).strip(" \"“'‘") or name_end(finding, i) > i + 1:
        return
    if scan.caps[noun] == LOWER:
        add_person(finding, i, i + 1, surnames)


_KNOWN: Final = frozenset(("known", "identified", "nicknamed", "alias", "named", "called"))
_AS_WHAT: Final = frozenset(("known", "identified"))
_LEADERS: Final = frozenset(("leader", "chief", "commandant", "captain", "boss", "chieftain"))


def _of_place(scan: Scan, i: int) -> bool:
    """Says whether the name at word i tells where a speaker is from: "a resident of X said", "police in X said"."""
    if i < 2 or not scan.near(i):
        return False
    return scan.words[i - 1] in WHERE or (scan.words[i - 1] == "of" and scan.words[i - 2] in _DWELLERS)


def _fallen(finding: Finding, k: int, surnames: Surnames) -> None:
    """Adds the name of two words or more before an age ("X Y, 34,", "X Y (34)") or before "was shot dead"."""
    scan = finding.scan
    rest = scan.text[scan.ends[k - 1] : scan.ends[k - 1] + 60]
    hit = (
        person_signs.AGE
        if scan.words[k].isdigit() or scan.words[k] in ("aged", "born")
        else person_signs.BEFELL
    ).match(rest)
    if hit is None and not (person_signs.HELD.match(rest) and on_the_disappeared(scan.text.lower())):
        return
    i = k
    while i > 0 and k - i < 5 and not finding.taken[i - 1] and (i == k or scan.gap(i - 1) in GAPS - {"\n"}):
        if not in_name(scan, i - 1, False) and scan.words[i - 1] not in PARTICLES:
            break
        i -= 1
    while i < k and (scan.caps[i] != CAPITAL or scan.words[i] in _LEADS):
        i += 1
    fired = i > 1 and scan.words[i - 1] == "at" and scan.words[i - 2] in _FIRED
    if k - i >= 2 and (fired or not (i and scan.near(i) and scan.words[i - 1] in _OF_PLACE)):
        add_person(finding, i, k, surnames)
        if i > 2 and scan.words[i - 1] == "and" and scan.near(i):
            _first_of_two(finding, i - 1, surnames)


def _first_of_two(finding: Finding, k: int, surnames: Surnames) -> None:
    """Adds the name before "and" where another follows of whom it is said that he was killed: "both X Y and V W"."""
    scan = finding.scan
    i = k
    while i > 0 and k - i < 5 and not finding.taken[i - 1] and (i == k or scan.gap(i - 1) in GAPS - {"\n"}):
        if not in_name(scan, i - 1, False) and scan.words[i - 1] not in PARTICLES:
            break
        i -= 1
    while i < k and (scan.caps[i] != CAPITAL or scan.words[i] in _LEADS):
        i += 1
    opens = not i or (
        scan.words[i - 1] in ("both", "that") or scan.gap(i - 1) in (", ", ". ") or scan.initial(i)
    )
    if k - i >= 2 and _human(finding, i, k) and opens:
        add_person(finding, i, k, surnames)
        if i > 1 and scan.gap(i - 1) == ", " and scan.caps[i - 1] == CAPITAL:
            _first_of_two(finding, i, surnames)  # "X Y, V W and T U were shot"


_HIS: Final = frozenset(("his", "her"))
_OUT_OF: Final = frozenset(("from", "at", "in", "inside", "outside", "near", "into", "of"))
"""Words between somebody and his house: "dragged X Y from his home"."""
_FIRED: Final = frozenset(("fire", "shot", "shots", "fired"))
"""What stands before "at" and the name of a man: "opened fire at X Y, 25,"."""


def _apposed(finding: Finding, j: int, surnames: Surnames) -> None:
    """Adds "Yaya Sangare, a spokesman …": the capitalised name that ends before word j, if a role or "who" follows."""
    scan = finding.scan
    behind = scan.text[scan.ends[j - 1] : scan.ends[j - 1] + 90]
    told = person_signs.told_beside(behind)
    if not told and not person_signs.WHO.match(behind):
        return
    i = j
    while i > 0 and j - i < 6 and not finding.taken[i - 1] and (i == j or bound(scan, i - 1)):
        if not in_name(scan, i - 1, False) and scan.words[i - 1] not in PARTICLES:
            break
        i -= 1
    while i < j and (scan.caps[i] == LOWER or not scan.named(i)):
        i += 1
    if j - i >= 2 and _human(finding, i, j) and not _there(scan, i) and (told or _one(scan, i, j)):
        add_person(finding, i, j, surnames)


def _owning(finding: Finding, j: int, surnames: Surnames) -> None:
    """Adds the name before the possessive at word j of what only one man has: "X Y's home", "by X Y's account"."""
    i = j
    scan = finding.scan
    while i > 0 and j - i < 5 and not finding.taken[i - 1] and (i == j or bound(scan, i - 1)):
        if not in_name(scan, i - 1, False) or scan.caps[i - 1] == LOWER:
            break
        i -= 1
    i += i < j and scan.initial(i) and scan.words[i] in scan.common
    if j - i >= 2 and _human(finding, i, j) and not _there(scan, i) and _one(scan, i, j):
        add_person(finding, i, j, surnames)


def _one(scan: Scan, i: int, j: int) -> bool:
    """Says whether the name at words [i, j) before "who" is one man's: not "people of X Y", not "the Red Hawks"."""
    if all(w in scan.common or w.endswith("s") for w in scan.words[i:j]):
        return False
    if not i or not scan.near(i):
        return True
    before, ahead = scan.words[i - 1], scan.words[i - 2] if i > 1 else ""
    if before == "of":
        return ahead in _DEEDS
    return before != "the" and (before not in _OF_PLACE or ahead == "according")


def _there(scan: Scan, i: int) -> bool:
    """Says whether the name at word i tells where something was: "in rural X Y, one fighter", "6 km north of X Y"."""
    k = i
    while k > 0 and scan.near(k) and scan.caps[k - 1] == LOWER and scan.words[k - 1] in DIRECTIONS:
        k -= 1
    if not k or not scan.near(k):
        return False
    of_wind = scan.words[k - 1] == "of" and k > 1 and scan.words[k - 2] in (DIRECTIONS | PARTS_OF_TOWNS)
    return scan.words[k - 1] in _IN or of_wind or (k < i and scan.words[k - 1] in ("over", "across", "of"))


def _human(finding: Finding, i: int, j: int) -> bool:
    """Says whether words [i, j) are no known place with a comma or cue."""
    from extract.engines.rules.vocabulary.gazetteer import Gazetteer

    if finding.scan.words[i] in _OPENS_TOWNS:
        return False
    gazetteer = Gazetteer.load(tuple(finding.scan.lexicon.place_files))
    return not gazetteer.find(" ".join(finding.scan.words[i:j]))


_OPENS_TOWNS: Final = frozenset(
    ("puerto", "cerro", "villa", "ciudad", "colonia", "port", "mount", "lake", "fort")
)
"""First words of names of towns and hills, which no person has: "the way to Puerto Lomba, a spokesman said"."""


def _repeats(finding: Finding, surnames: Surnames) -> None:
    scan = finding.scan
    done = 0
    for k in scan.where(surnames.keys()) if surnames else ():
        if (
            k < done
            or finding.taken[k]
            or (scan.caps[k] == LOWER and (scan.mode == "mixed" or not scan.named(k) or scan.cover[k]))
        ):
            continue
        key, names = surnames[scan.words[k]]
        i, j = k, k + 1
        while i > 0 and (scan.words[i - 1] in names or scan.words[i - 1] in ("al", "ag", "el")):
            if not scan.near(i) or finding.taken[i - 1]:
                break
            i -= 1
        while j < len(scan.words) and scan.words[j] in names and scan.near(j) and not finding.taken[j]:
            j += 1
        done = j
        if _namesake(finding, i, j):
            add_person(finding, i - 1, j, surnames)
            continue
        if j == k + 1 and (_area_of_name(scan, j) or ends_town(scan, k)):
            continue  # "Jaime Paz said … in La Paz", "Rahim Lomba, the governor, said … in Lomba district"
        longer = scan.mode == "mixed" and j < len(scan.words) and scan.near(j) and scan.caps[j] == CAPITAL
        if not (longer and scan.cover[j] is None):  # else another name that shares a word: "Buni Gari"
            finding.add(i, j, "person", "person", None, key)


def _namesake(finding: Finding, i: int, j: int) -> bool:
    """Says whether another first name stands before a surname told before: "injuring Ann Lee", where Bo Lee died."""
    scan = finding.scan
    if scan.mode != "mixed" or j != i + 1 or not i or not scan.near(i) or scan.gap(i - 1) != " ":
        return False
    if scan.caps[i - 1] != CAPITAL or scan.initial(i - 1) or finding.taken[i - 1]:
        return False
    first = scan.words[i - 1]
    if scan.cover[i - 1] is not None or first in scan.common or first in _NO_PERSON:
        return False
    return not _area_of_name(scan, j) and _human(finding, i - 1, j)


def _area_of_name(scan: Scan, j: int) -> bool:
    """Says whether the noun of an area or a settlement follows at word j."""
    noun = scan.tag_at.get(j)
    return noun is not None and noun.word.classes.get("place") in ("district", "region") and scan.near(j)
