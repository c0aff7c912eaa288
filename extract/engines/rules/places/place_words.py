"""What the words around a name tell of it: that it is a place, or that it is none."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from extract.engines.rules.vocabulary.common_words import english_lists, is_known
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.gazetteer import Gazetteer, Site
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import APOSTROPHES, CAPITAL, LOWER, Scan, Tag
from extract.engines.rules.vocabulary.words import AUX, CONJ, PREP, listed
from extract.text.patterns import lazy

_LEAD: Final = lazy(r"[ \t]{0,2}(?::{1,2}|—|–)[ \t]")
_NEW_LINE: Final = lazy(r"[^\w\n]*\n[ \t\n#>]*")
_NO_HEAD: Final = listed("no_head")
DIRECTIONS: Final = wordset(
    "central northern southern eastern western northeastern northwestern southeastern southwestern north "
    "south east west northeast northwest southeast southwest upper lower mainland rural"
)
_EVENTS: Final = listed("place_events")
_LONGER: Final = wordset("city cities delta valley basin")
LOCATIVE: Final = wordset("in at near around outside towards toward between inside along into")

PARTICLES: Final = wordset(
    "al el ad ar as az de del la las los du da do dos das des es ez ed sur ash an at e"
)
_ENGLISH_TOO: Final = wordset("as an at")


def particle(scan: Scan, i: int) -> bool:
    """Says whether word i is an article or a "de" in a name, and not the English word between two: "Lomba at Oro"."""
    word = scan.words[i]
    if word not in PARTICLES or word not in _ENGLISH_TOO or scan.mode != "mixed":
        return word in PARTICLES
    return scan.caps[i] != LOWER or scan.gap(i) != " "


OPENING: Final = listed("place_openers")
"""Words that open a place name and are none by themselves."""


def all_common(scan: Scan, i: int, j: int) -> bool:
    """Says whether words [i, j) are common words with capitals ("a Security Checkpoint"), as titles have them."""
    return all(
        word in _MATTERS or (word in scan.common and word not in DIRECTIONS) for word in scan.words[i:j]
    )


_MATTERS: Final = listed("matters")


def may_end(scan: Scan, j: int) -> bool:
    """Says whether a name can end before word j although capitalised words go on: a new phrase begins there."""
    return j in scan.tag_at or scan.mode != "mixed"


def makes_place(scan: Scan, noun: Tag) -> bool:
    """Says whether a noun makes the capitalised words before it a place; "area" alone does not."""
    return noun.end - noun.at > 2 or scan.words[noun.end - 1] not in (
        "border",
        "front",
        "capital",
        "area",
        "state",
        "road",
        "highway",
        "coast",
        "areas",
        "palace",
        "school",
    )


def follows(scan: Scan, i: int, cues: frozenset[str]) -> bool:
    """Says whether one of some words stands right before the name at word i."""
    if i == 0 or not scan.near(i):
        return False
    k = i - 1
    return (
        scan.words[k] in cues
        and (scan.mode != "mixed" or scan.caps[k] == LOWER or scan.initial(k))
        and scan.cover[i] is None
    )


def is_nearby(scan: Scan, i: int, end: int) -> bool:
    """Says whether words [i, end) are a place beside the one told of: "in nearby Lomba", not "nearby Lomba posts"."""
    if not follows(scan, i, _BESIDE) or i < 2 or scan.words[i - 2] not in _WHENCE or not scan.near(i - 1):
        return False
    if end >= len(scan.words) or scan.gap(end - 1) != " ":
        return not scan.possessive(end)
    return scan.caps[end] == LOWER and scan.words[end] in _BEHIND_NEARBY


_BESIDE: Final = wordset("nearby neighbouring neighboring adjacent adjoining")
_WHENCE: Final = LOCATIVE | {
    "of",
    "from",
    "to",
    "on",
    "attacked",
    "raided",
    "hit",
    "struck",
    "shelled",
    "stormed",
}
_BEHIND_NEARBY: Final = (
    PREP | CONJ | AUX | wordset("killed killing left leaving yesterday today overnight early late")
)


def follows_the(scan: Scan, i: int, cues: frozenset[str]) -> bool:
    """Says whether one of some words and "the" stand right before the name at word i: "in the Gaza Strip"."""
    the = i > 1 and scan.words[i - 1] == "the" and scan.near(i) and scan.near(i - 1)
    return the and scan.words[i - 2] in cues


def heads_line(scan: Scan, i: int, end: int) -> bool:
    """Says whether a name heads a line as the place of what follows: "Bakhmut: 2 dead", "# Inkhil : …"."""
    if i and not _NEW_LINE.fullmatch(scan.text, scan.ends[i - 1], scan.starts[i]):
        return _heads_entry(scan, i, end)
    return end - i <= 3 and scan.words[i] not in _NO_HEAD and bool(_LEAD.match(scan.text, scan.ends[end - 1]))


def _heads_entry(scan: Scan, i: int, end: int) -> bool:
    """Says whether a name heads an entry of a report in one line: "… damaged. Lomba: missile strike at 0240"."""
    if scan.gap(i - 1) not in (". ", "; ") or scan.gap(end - 1) != ": " or end - i > 3:
        return False
    plain = all(scan.cover[k] is None and scan.words[k] not in scan.common for k in range(i, end))
    told = {w.removesuffix("s") for w in scan.words[end : end + 6]}
    return plain and scan.words[i] not in _NO_HEAD and not told.isdisjoint(_STRIKES)


_STRIKES: Final = wordset(
    "strike airstrike shelling attack clash blast explosion bomb mine missile rocket mortar artillery drone fpv uav "
    "killed wounded injured dead shell raid ambush"
)


def heads_event(scan: Scan, i: int, end: int) -> bool:
    """Says whether a name stands before a noun of violence ("X massacre") or after one ("Battle of X")."""
    if (
        end < len(scan.words)
        and scan.words[end] in _EVENTS
        and scan.near(end)
        and scan.cover[i] is None
        and end - i <= 2
    ):
        acts = scan.words[end + 1 : end + 2] and scan.words[end + 1] in ("a", "an", "the", "two", "three")
        opens = scan.caps[end] == LOWER and scan.initial(i) and not acts
        if opens and end - i == 1 and is_known(scan.words[i], english_lists()["english"]):
            opens = False  # "Twin bombings", "Roadside blasts"
        return opens or scan.words[end] == "massacre"
    return of_battle(scan, i) and scan.cover[i] is None


def of_battle(scan: Scan, i: int) -> bool:
    """Says whether a battle is called by the name at i: "the Battle of Oro", "the Second Battle of the Oro"."""
    at = i - 1 if i > 2 and scan.words[i - 1] == "the" else i
    return at > 1 and scan.words[at - 1] == "of" and scan.words[at - 2] in ("battle", "siege")


_COMBED: Final = LOCATIVE | wordset(
    "patrolling combing searching crossing passing entering scouring sweeping through"
)
"""What may stand before "the X area"."""


def in_area(scan: Scan, the: int, noun: Tag) -> bool:
    """Says whether "in the X area" names a place around a name that no list knows."""
    if scan.words[the] != "the" and scan.caps[the] == LOWER and scan.near(the + 1):
        the -= 1  # "in the mixed X area"
    return (
        the > 0
        and scan.words[the] == "the"
        and scan.words[noun.end - 1] in ("area", "areas")
        and scan.near(the + 1)
        and follows(scan, the, _COMBED)
    )


def pair_in_area(finding: Finding, i: int, end: int) -> bool:
    """Says whether a name opens the next pair of a list by areas: "Lomba in the Oro province, X and Tiri in the Dewa
    province".
    """
    scan, last = finding.scan, finding.found[-1] if finding.found else None
    behind = i > 1 and scan.gap(i - 1) == ", " and scan.words[i - 1] in _AREA_NOUNS
    behind = behind or (i > 2 and scan.words[i - 1] == "and" and scan.words[i - 2] in _AREA_NOUNS)
    if not behind or last is None or last.kind != "place" or scan.cover[i] is not None:
        return False
    k = end
    if scan.words[k : k + 1] == ["and"] and scan.near(k) and scan.named(k + 1):
        k += 2
        while k < len(scan.words) and scan.named(k) and scan.near(k):
            k += 1
    return scan.words[k : k + 1] == ["in"] and not _AREA_NOUNS.isdisjoint(scan.words[k + 1 : k + 6])


_AREA_NOUNS: Final = listed("area_nouns") | {"provinces", "countryside"}


def named_again(scan: Scan, i: int, j: int) -> bool:
    """Says whether a town stands before the area of its name: "Mandera, Mandera county"."""
    n = j - i
    return scan.words[j : j + n] == scan.words[i:j] and j + n in scan.tag_at and scan.gap(j - 1) == ", "


def inside_name(scan: Scan, i: int) -> bool:
    """Says whether word i goes on with a name that no list knows: "Hamza al-Ansari", or is that of a faith: "Shi'a"."""
    if scan.words[i : i + 2] in (["shi", "ite"], ["shi", "a"]) and scan.gap(i) in ("'", "’"):
        return True  # "in Shi'ite neighbourhoods of Lomba"
    if scan.mode != "mixed" or not i:
        return False
    k = i - 1
    if particle(scan, k) and scan.gap(k) in ("-", " ") and scan.caps[k] == LOWER and k:
        k -= 1
    word = scan.words[k]
    if scan.gap(k) != " " or scan.caps[k] != CAPITAL or scan.cover[k] is not None or word in scan.common:
        return False
    return len(word) > 2 and word not in DIRECTIONS and word not in OPENING and not scan.possessive(k)


def of_undertaking(scan: Scan, i: int) -> bool:
    """Says whether a name is that of an operation or a war: "Operation Red Sea", "War of Independence"."""
    if not i or not scan.near(i) or scan.mode != "mixed":
        return False
    if scan.words[i - 1] == "of" and scan.words[i - 2] == "bank" and scan.words[i - 3] not in _SHORES:
        return True  # "a branch of the Bank of X"
    k = i - 1
    while i - k < _LONGEST and scan.caps[k] == CAPITAL and scan.words[k] != "operation" and scan.near(k):
        k -= 1
    if scan.words[k] == "operation":
        return scan.caps[k] != LOWER
    return (
        i > 1
        and scan.words[i - 1] == "of"
        and scan.words[i - 2] in _UNDERTAKINGS
        and scan.caps[i - 2] != LOWER
    )


def of_company(scan: Scan, i: int) -> int:
    """Gives where the name at word i ends that is a company's: "a camp of the Lomba company"; `i`: it is none."""
    if scan.mode != "mixed" or scan.words[i - 1 : i] != ["the"]:
        return i
    j = i
    while j < len(scan.words) and j - i < 4 and scan.caps[j] != LOWER and (j == i or scan.near(j)):
        j += 1
    firm = j < len(scan.words) and scan.near(j) and scan.words[j] in _FIRMS and scan.caps[j] == LOWER
    return j if firm or scan.words[j - 1] in _FIRMS else i


_FIRMS: Final = wordset("company enterprise corporation firm cooperative bank newspaper")
_SHORES: Final = wordset(
    "left right east west north south eastern western northern southern far opposite other s"
)
_LONGEST: Final = 4
"""More words than stand between "Operation" and the last one of its name."""
_UNDERTAKINGS: Final = wordset("war day declaration treaty ministry university church army")


def on_street(scan: Scan, i: int) -> bool:
    """Says whether something is told to have happened on the street that begins at word i."""
    return i > 0 and (
        scan.words[i - 1] in ("on", "along", "in", "at", "near", "of") or scan.possessive(i - 1)
    )


def owned(finding: Finding, i: int) -> bool:
    """Says whether the name at word i is one of a place right before it: "Lomba's Oro area"."""
    last = finding.found[-1] if finding.found else None
    if last is None or last.kind != "place" or finding.scan.cover[i] is not None:
        return False
    if finding.scan.words[i].endswith(("ish", "ese", "ian", "ern")):
        return False  # "Lomba's Kurdish areas"
    return finding.scan.text[last.end : finding.scan.starts[i]] in ("'s ", "’s ")


def opened(finding: Finding, i: int, done: int) -> int:
    """Takes the word that opens a name into the place found behind it: "La" and "Victoria"; returns where that ends."""
    scan, found = finding.scan, finding.found
    if (
        not done
        or not i
        or scan.words[i - 1] not in OPENING
        or scan.gap(i - 1) != " "
        or finding.taken[i - 1]
    ):
        return done
    m = found[-1]
    if scan.caps[i - 1] == LOWER or m.kind != "place" or m.start != scan.starts[i] or scan.initial(i - 1):
        return done
    start = scan.starts[i - 1]
    name = scan.text[start : m.end]
    found[-1] = replace(
        m, start=start, text=name, name=name, key=f"{scan.words[i - 1]} {m.key}", country=None
    )
    finding.taken[i - 1] = True
    return done


def city_by_name(finding: Finding, i: int, j: int) -> Site | None:
    """The town whose name words [i, j) are with their last one: "Sadr City", but not "Baqubah City"."""
    scan = finding.scan
    if scan.caps[j - 1] == LOWER:
        return None
    gazetteer = Gazetteer.load(tuple(scan.lexicon.place_files))
    return gazetteer.best(" ".join(scan.words[i:j]), finding.votes)


_AFLOAT: Final = LOCATIVE | wordset("over off across on crossing patrolling through")
_ASHORE: Final = listed("ashore")


def at_water(finding: Finding, i: int, end: int) -> int:
    """Takes the words of a sea or river at [i, end): a place where something is told to have happened on it, and none
    where a port or a coast is called after it.
    """
    scan = finding.scan
    k = i - 2 if i > 1 and scan.words[i - 1] == "the" else i - 1
    afloat = k >= 0 and scan.words[k] in _AFLOAT and scan.joined(k, i + 1)
    if afloat and scan.mode == "mixed" and not (scan.near(end) and scan.words[end] in _ASHORE):
        return finding.add(i, end, "place", None, None, " ".join(scan.words[i:end]), head="region")
    finding.taken[i:end] = [True] * (end - i)
    return end


def goes_on(scan: Scan, tag: Tag) -> bool:
    """Guards against "Georgia" or "Jordan" inside a longer name ("Niger Delta")."""
    return tag.end < len(scan.words) and scan.words[tag.end] in _LONGER and scan.near(tag.end)


def names_spot(scan: Scan, i: int) -> bool:
    """Says whether a spot is given its name: "at the place known as X", "a farm called X"."""
    k = i - 2 if scan.words[i - 1 : i] == ["as"] else i - 1
    named = k > 0 and scan.words[k] in ("known", "called", "named") and scan.joined(k, i + 1)
    return named and scan.words[k - 1] in _SPOTS and scan.near(k)


_SPOTS: Final = listed("spots")


def only_letters(scan: Scan, i: int, end: int) -> bool:
    """Says whether several things are called by the letters of their words, and no place: "used in IEDs"."""
    return end == i + 1 and _LETTERS.fullmatch(scan.text, scan.starts[i], scan.ends[i]) is not None


_LETTERS: Final = lazy(r"[A-Z]{2,5}s")


_BEFORE_LANDS: Final = frozenset(("nueva", "nuevo", "villa", "puerto", "ciudad", "colonia", "lake"))
"""Words that make of a country's name that of a town or a lake."""


def called_after_land(scan: Scan, i: int) -> bool:
    """Says whether a town or lake called after a land begins at word i: "Nueva Guinea", but no "Lake Guinea region"."""
    if scan.words[i] not in _BEFORE_LANDS or scan.caps[i] == LOWER or not scan.near(i + 1):
        return False
    land, tail = scan.tag_at.get(i + 1), scan.tag_at.get(i + 2)
    if scan.words[i] == "lake" and tail is not None and "place" in tail.word.classes and scan.near(i + 2):
        return False
    return land is not None and land.end == i + 2 and bool(scan.is_country(land))


def opens_known(scan: Scan, i: int) -> bool:
    """Says whether a capital and the word behind it are a known town, though the first is an English word, too: "in Am
    Timan".
    """
    if scan.initial(i) or scan.caps[i] != CAPITAL or i + 1 >= len(scan.words):
        return False
    joined = scan.gap(i) in APOSTROPHES or (scan.gap(i) == " " and scan.named(i + 1))
    gazetteer = Gazetteer.load(tuple(scan.lexicon.place_files))
    return joined and bool(gazetteer.find(" ".join(scan.words[i : i + 2])))
