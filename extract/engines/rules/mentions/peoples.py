"""People called by their people or nation: "Bozo anglers", "Tuareg forces", "six Norwegians and a Dane"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from extract.engines.rules.vocabulary.demonyms import demonyms_of
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import Lexicon, wordset
from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER, Scan, Tag
from extract.engines.rules.vocabulary.words import listed
from extract.text.number_words import SMALL

_PEOPLES: Final = listed("peoples")
_FAITHS: Final = listed("faiths")
_OWN: Final = _PEOPLES | _FAITHS
_SLAIN: Final = wordset(
    "massacre massacres murder murders killing killings slaughter execution executions lynching"
)
"""What was done to the people named behind "of"."""
_FORCES: Final = wordset("forces troops")
_POSTS: Final = wordset(
    "base bases position positions outpost outposts stronghold strongholds hideout lines trenches"
)
"""What of a people its fighters hold."""
_SPEAKING: Final = listed("speakers_of_peoples")
"""Nouns that with a people before them are as often who speaks."""
_SOME: Final = wordset("local ethnic nomadic armed suspected neighbouring neighboring rival")
_ACCUSING: Final = wordset("blame blames blamed blaming accuse accuses accused accusing suspected")
_DONE: Final = listed("done_with_blame")
_ETHNIC: Final = frozenset(("ethnic",))
_BELIEVER_NOUNS: Final = frozenset(x + s for x in listed("faiths_of_people") for s in ("", "s"))
"""Nouns of those of a faith: "a Hindu", "two Sikhs"."""
_SUCH: Final = wordset(
    "young elderly unarmed teenage old middle-aged wounded local innocent pregnant native foreign"
)
"""What may stand before a noun of people behind its article: "an elderly Serb"."""
_ONE: Final = wordset("a an one another")
_SEVERAL: Final = wordset("several many some dozen dozens few")
_GOES_ON: Final = wordset(
    "was were is are has have had who whom that which and or in on at by from with to for as after before when while "
    "during killed wounded died dead injured captured arrested suspected shot kidnapped abducted missing including "
    "but near into against also being living working trying threw hurled tossed lobbed attacked stabbed opened fired "
    "seized hijacked stormed boarded ambushed rammed planted raided"
)
"""What may follow a noun of people; other words behind an adjective are its noun."""


@lru_cache(maxsize=4)
def _nationals(lexicon: Lexicon) -> dict[str, str]:
    """Gives the nouns of a country's people, lower case, with the country: "norwegians", "norwegian", "frenchman"."""
    out = dict(lexicon.lists["national"])
    for word, code in demonyms_of(lexicon).items():
        if word.endswith(("an", "i", "ean", "ese")) and " " not in word:
            out.setdefault(word, code)
            out.setdefault(f"{word}s", code)
    return out


@lru_cache(maxsize=4)
def _nouns(lexicon: Lexicon) -> frozenset[str]:
    """Gives all nouns of people by their country or people, lower case."""
    return frozenset(_nationals(lexicon)) | _PEOPLES | _BELIEVER_NOUNS


_CREEDS: Final = frozenset(("faith", "sect", "religion", "creed", "denomination", "minority"))
_BELIEVERS: Final = frozenset(
    ("members", "followers", "adherents", "worshippers", "people", "men", "women", "member")
)


def find_peoples(finding: Finding) -> None:
    """Adds civilians and forces with the people they are of: "Shilluk boys", "Moro forces"."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    for k in scan.where(_CREEDS):
        told = k > 3 and scan.words[k - 2] == "the" and scan.words[k - 3] == "of" and scan.near(k)
        if (
            told
            and scan.words[k - 4] in _BELIEVERS
            and scan.caps[k - 1] != LOWER
            and not finding.taken[k - 1]
        ):
            finding.add(k - 1, k + 1, "generic", "civilians", None, f"civ:{scan.words[k - 1]}")
    for i in scan.where(_OWN):
        noun = scan.tag_at.get(i + 1)
        if scan.caps[i] == LOWER or not scan.near(i + 1) or finding.taken[i] or finding.taken[i + 1]:
            continue
        people = scan.words[i]
        if noun is not None and "civ" in noun.word.classes and scan.words[noun.end - 1] not in _SPEAKING:
            head = scan.slice(noun.at, noun.end)
            finding.add(i, noun.end, "generic", "civilians", None, f"civ:{people}", head=head)
        elif scan.words[i + 1] == "guards" and scan.caps[i + 1] == LOWER:
            finding.add(
                i, i + 2, "generic", "civilians", None, f"civ:{people}", head=scan.slice(i + 1, i + 2)
            )
        elif scan.words[i + 1] in _FORCES and people in _PEOPLES and scan.cover[i] is None:
            finding.add(i, i + 2, "force", "armed_group", None, f"group:{people} forces")
        elif scan.words[i + 1] in _POSTS and people in _PEOPLES and scan.caps[i + 1] == LOWER:
            name = f"{scan.slice(i, i + 1)} forces"
            finding.add(i, i + 1, "force", "armed_group", None, f"group:{people} forces", name=name)


def find_blamed(finding: Finding) -> None:
    """Adds a people that somebody blames or calls armed, and whom nobody counts: "a priest blamed armed Hausa"."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    for i in scan.where(_PEOPLES):
        k = i - 1 if i and scan.words[i - 1] in _SOME else i
        accused = k > 0 and _accused(scan, k) and scan.near(k) and scan.near(i)
        alone = i + 1 >= len(scan.words) or not scan.near(i + 1) or scan.words[i + 1] in _GOES_ON
        if accused and alone and scan.caps[i] == CAPITAL and finding.free(k, i + 1):
            people = scan.words[i].removesuffix("s")
            finding.add(k, i + 1, "generic", "militia", None, f"perp:{people}", head=scan.slice(i, i + 1))


def _accused(scan: Scan, k: int) -> bool:
    """Says whether the words before word k say that what follows did something: "blames", "an attack by"."""
    before = scan.words[k - 1]
    return before in _ACCUSING or (before in ("by", "on") and k > 1 and _did(scan.words[k - 2], before))


def _did(word: str, link: str) -> bool:
    return word in _DONE and (word in ("blamed", "blame")) == (link == "on")


def find_nationals(finding: Finding) -> None:
    """Adds the counted people of a nation or a people whose own forces a text does not name: "six Norwegians"."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    for i in scan.where(_ETHNIC):
        if i and _ethnic(scan, i + 1) and finding.free(i, i + 2):
            key = f"civ:{scan.words[i + 1]}"
            finding.add(i, i + 2, "generic", "civilians", None, key, head=scan.slice(i + 1, i + 2))
    known = _nationals(scan.lexicon)
    armed: set[str] | None = None
    for i in scan.where(_nouns(scan.lexicon)):
        word = scan.words[i]
        if scan.caps[i] != CAPITAL or finding.taken[i]:
            continue
        if i > 1 and (scan.words[i - 1] == "ethnic" or _of_land(scan, i)) and _counted(finding, i, i - 1):
            finding.add(i - 1, i + 1, "generic", "civilians", None, f"civ:{word}", head=scan.slice(i, i + 1))
            continue
        if not _counted(finding, i, i):
            continue
        if armed is None:
            armed = _armed(finding, known)
        code = known.get(word, "")
        if code not in armed:
            finding.add(i, i + 1, "generic", "civilians", None, f"civ:{code or word}")


def _ethnic(scan: Scan, i: int) -> bool:
    """Whether a people stands behind "ethnic" as those with whom others fight or whom they attack: "clashes with
    ethnic Serbs".
    """
    if i >= len(scan.words) or not scan.near(i) or scan.caps[i] != CAPITAL or scan.gap(i - 2) != " ":
        return False
    plural = scan.words[i].endswith(("s", "men", "ese")) or scan.words[i] in _PEOPLES
    alone = i + 1 >= len(scan.words) or not scan.near(i + 1) or scan.words[i + 1] in _GOES_ON
    return plural and alone and scan.words[i - 2] in ("with", "on", "against", "between", "by")


def _of_land(scan: Scan, i: int) -> bool:
    """Whether the word before a noun of people says of which land they are: "13 Turkish Cypriots"."""
    over, word = scan.cover[i - 1], scan.words[i - 1]
    land = word in demonyms_of(scan.lexicon) or (over is not None and bool(over.word.country))
    return scan.caps[i - 1] == CAPITAL and land


def only_people(scan: Scan, tag: Tag) -> bool:
    """Whether the name of a people, which may stand for its fighters, is that of those killed: "killed 29 Lorwas"."""
    i, first = tag.end - 1, tag.at
    if (
        not tag.word.actors
        or scan.mode != "mixed"
        or scan.words[i] not in _PEOPLES
        or not first
        or scan.gap(first - 1) != " "
    ):
        return False
    before = scan.words[first - 1]
    over = scan.words[first - 2] if before == "of" and first > 1 else ""
    killed = {*scan.words[max(0, first - 4) : first], *scan.words[i + 1 : i + 4]}
    number = before in SMALL or (before.isdigit() and len(before) < 4)
    return over in _SLAIN or (number and not _DONE_TO.isdisjoint(killed))


_DONE_TO: Final = wordset(
    "killed killing massacred massacring murdered murdering executed executing slaughtered slain"
)


def _behind_age(scan: Scan, first: int) -> int:
    """Where the words about a noun of people begin: "a | 34-year-old Serb", "an | elderly Dane"."""
    while first > 1 and scan.words[first - 1] in _SUCH and scan.gap(first - 1) == " ":
        aged = first > 3 and scan.words[first - 2] == "year" and scan.gap(first - 2) == "-"
        first -= 3 if aged else 1
    return first


def _armed(finding: Finding, known: dict[str, str]) -> set[str]:
    """Gives the countries of which a text names forces, mercenaries and volunteers included: "Russian allies"."""
    forces = [m for m in finding.found if m.kind in ("force", "generic") and m.type != "civilians"]
    told = {m.country for m in forces if m.type == "state_forces" and m.country}
    told |= {known.get(m.text.split()[0].lower(), "") for m in forces} - {""}
    hired = any(m.type == "private_military" for m in forces)
    return told | set(known.values()) if hired else told


def _counted(finding: Finding, i: int, first: int) -> bool:
    """Says whether word i is a noun that a number or an article stands before, and no adjective.

    `first`: where the noun begins: before "ethnic", if that stands before it.
    """
    scan = finding.scan
    first = _behind_age(scan, first)
    if not first or not scan.near(i) or not scan.near(first) or scan.gap(first - 1) != " ":
        return False
    before, word = scan.words[first - 1], scan.words[i]
    plural = word.endswith(("s", "men", "ese")) or word in _PEOPLES or first < i
    if before in _ONE:
        counted = not word.endswith("men") and not (word.endswith("s") and word not in _PEOPLES)
    else:
        number = before in SMALL or before.isdigit() or before in _SEVERAL
        over = scan.words[first - 2] if before == "of" and first > 1 else ""
        counted = plural and (number or over in _SEVERAL or over in _SLAIN)
    if not counted or (before.isdigit() and len(before) == 4):
        return False
    if i + 1 >= len(scan.words) or not scan.near(i + 1):
        return scan.gap(i)[:1] != "-"
    return scan.words[i + 1] in _GOES_ON and scan.gap(i) == " "
