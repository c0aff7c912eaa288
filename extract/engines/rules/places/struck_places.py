"""Names that no list knows, and places by what is done there: "an attack on X", "X was shelled", "north of X"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.places.place_words import DIRECTIONS, LOCATIVE, all_common
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, UPPER, Scan
from extract.engines.rules.vocabulary.words import LENGTHS, listed
from extract.text.date_words import ALL_MONTHS, WEEKDAYS
from extract.text.patterns import lazy

_ATTACKS: Final = wordset(
    "attack attacks assault assaults offensive advance march push thrust raid raids strike strikes airstrike airstrikes"
)
_HELD: Final = wordset("held controlled occupied besieged run ruled")
_WON: Final = wordset("captured seized took reclaimed recaptured retook overran wrested regained")
_WINDS: Final = listed("compass")
_SHELLINGS: Final = wordset(
    "shelling bombing bombardment bombings shellings siege recapture liberation encirclement blockade retaking storming"
)
_WINS: Final = wordset("take takes retake retakes recapture recaptures overrun overruns reclaim reclaims")
"""The same in the present, as chronicles tell: "SDF take Lomba; nine rebels killed"."""
_PARTY_WORDS: Final = wordset("force perp civ group army")
_CHANGES: Final = wordset("fall loss capture seizure takeover conquest")
"""What befalls a place where who has it then is told behind its name."""
_INTO: Final = wordset("moved marched rolled poured entered withdrew stormed advanced pushed")
_TAKING: Final = wordset("retaking recapturing overrunning reclaiming liberating taking")
_GIVEN: Final = wordset("abandoned lost evacuated ceded surrendered relinquished")
_GROUND: Final = wordset("ground floor earth knees feet sea")
_ABOUT_TOWNS: Final = wordset(
    "downtown outskirts countryside surroundings vicinity perimeter environs suburbs centre center pocket enclave"
)
"""Words for what lies in or around a town: "shells fell on the outskirts of X"."""
_AROUND: Final = lazy(
    r" and (?:(?:the|its|other|several|some) )?(?:(?:surrounding|nearby|neighbou?ring|adjacent) )?"
    r"(?:villages|towns|areas|hamlets|countryside|environs|outskirts|surroundings|suburbs|farms)\b"
)
_HIT: Final = lazy(
    r" (?:(?:has|have|had) )?(?:was|were|been|is|are) (?:also |again |being |heavily )?"
    r"(?:(?:subjected|exposed) to|(?:the )?targets? of) (?:[\w’'.-]+ ){0,5}?"
    r"(?:shelling|bombardment|bombing|strikes?|raids?|fire|airstrikes?|attacks?|shells|rockets|artillery)\b"
)
"""What is done to places behind their names: "X was subjected to heavy shelling"."""
_BEING: Final = wordset("was were is are been being")
_ALL_OVER: Final = wordset("of over across throughout")
_DONE: Final = wordset(
    "shelled bombed bombarded overrun retaken recaptured besieged liberated stormed pounded torched razed encircled "
    "surrounded raided attacked"
)
_ARMS: Final = listed("shot_at_places") | wordset("jets warplanes drones helicopters aircraft artillery")
_UNDER: Final = wordset("attack fire shelling bombardment siege assault rocket mortar artillery heavy")
_ABOUT: Final = wordset("about some around roughly nearly just far immediately due")
_GONE: Final = wordset(
    "pulled pulling withdrew withdrawn withdrawing retreated driven drove pushed forced moved expelled evicted fled"
)
_BACK: Final = wordset("withdrew withdrawn withdrawing withdraw retreated retreating retreat back")
_CAME: Final = wordset(
    "came went marched moved rode drove walked returned hurried withdrew retreated sent deployed"
)
_DOING: Final = wordset(
    "killing shooting murdering wounding abducting beheading burning razing torching looting"
)
"""What those who came to a place did there: "moved to X, killing eight"."""
_ADVANCED: Final = wordset("advanced advancing marched marching converged closing")
_DROPPED: Final = wordset("dropped dropping bombs leaflets")
_DOWNED: Final = wordset("down downed downing exploded explode crashed airliner helicopter plane aircraft")
"""Of what was hit in the air over a place."""
_TIMES: Final = frozenset(WEEKDAYS) | wordset(
    "on overnight early late yesterday today in by after before without while"
)
_ENDS: Final = wordset(
    "on in during where which by when since that killed killing left leaving wounded wounding injured injuring and "
    "with claimed yesterday today last early late overnight was were has had after as from while whereas"
)


def is_struck(scan: Scan, i: int, end: int) -> bool:
    """Says whether what is done at a name, words [i, end), makes it a place."""
    if scan.cover[i] is not None or scan.caps[i] == UPPER or end - i > _LONGEST or all_common(scan, i, end):
        return False
    if scan.words[i] in ALL_MONTHS or scan.words[i] in WEEKDAYS or scan.words[end - 1].endswith(_PEOPLE):
        return False
    if scan.possessive(end):
        return False
    return (i > 0 and scan.near(i) and _behind_deed(scan, i, end)) or _before_deed(scan, i, end)


_STOPS: Final = frozenset((".", ",", ";", "\n", "\0"))
_OF_SOMEBODY: Final = (["a"], ["an"], ["the"], ["who"], ["whose"])
_LONGEST: Final = 3
"""Words of the longest name that is taken for a place by such signs alone."""
_PEOPLE: Final = ("men", "ists", "ites", "ians")


def aimed_at_man(scan: Scan, i: int, end: int) -> bool:
    """Whether a name is that of a man at whom a strike was aimed: "it was aimed at X, an al-Qaeda commander"."""
    if (
        scan.words[max(0, i - 2) : i] not in (["aimed", "at"], ["directed", "at"])
        or scan.gap(end - 1) != ", "
    ):
        return False
    if scan.words[end : end + 1] not in (["a"], ["an"], ["the"]):
        return False
    for k in range(end + 1, min(end + 7, len(scan.words))):
        tag = scan.cover[k]
        if scan.gap(k - 1) not in (" ", "-"):
            return False
        if scan.words[k] in _SOMEBODY or (
            tag is not None and not {"rank", "office"}.isdisjoint(tag.word.classes)
        ):
            return True
    return False


_SOMEBODY: Final = wordset(
    "leader commander militant member operative terrorist chief fighter financier preacher cleric"
)


def _attack_by(scan: Scan, i: int) -> bool:
    """Whether "on" before word i is that of an attack by somebody: "an attack by rebels on X"."""
    for k in range(i - 3, max(1, i - 7), -1):
        if not scan.near(k + 1):
            return False
        if scan.words[k] == "by":
            return scan.near(k) and scan.words[k - 1] in _ATTACKS
    return False


def _behind_deed(scan: Scan, i: int, end: int) -> bool:
    """Whether what stands before a name is done to places: "the shelling of X", "20 km north of X"."""
    before, earlier = scan.words[i - 1], scan.words[i - 2] if i > 1 and scan.near(i - 1) else ""
    if before == "of":
        won = earlier == "control" and i > 2 and scan.words[i - 3] in _WINNING and _ends(scan, end)
        return (
            won
            or earlier in _WINDS
            or earlier in _SHELLINGS
            or (earlier in _CHANGES and _passes_on(scan, i, end))
            or earlier in _ABOUT_TOWNS
            or (earlier == "out" and i > 2 and not _GONE.isdisjoint(scan.words[max(0, i - 5) : i - 2]))
        )
    if before in ("on", "upon", "against"):
        if before != "against" and earlier in _ADVANCED:
            return scan.gap(end - 1)[:1] != " " or _closes(scan, end)
        stop = scan.gap(end - 1)[:1]
        somebody = stop == "," and scan.words[end : end + 1] in _OF_SOMEBODY  # "on X, a former minister"
        stops = before == "on" and stop in _STOPS and not somebody
        return (earlier in _ATTACKS or _attack_by(scan, i)) and (stops or _closes(scan, end))
    if before == "over":
        if earlier in _TAKING_OVER and _ends(scan, end):
            return True  # "rebels took over X for three hours"
        aloft = not _DOWNED.isdisjoint(scan.words[max(0, i - 7) : i - 1])
        if aloft and (end >= len(scan.words) or scan.gap(end - 1)[:1] in ".,;" or _closes(scan, end)):
            return True
        return not _DROPPED.isdisjoint(scan.words[max(0, i - 6) : i - 1]) and _closes(scan, end)
    if (
        before in ("to", "onto")
        and scan.words[end : end + 1] == ["where"]
        and scan.gap(end - 1) in (" ", ", ")
    ):
        return True  # "moved on to X, where they shot four"
    if before == "to":
        doing = scan.gap(end - 1) == ", " and scan.words[end : end + 1] != [] and scan.words[end] in _DOING
        return earlier in _CAME and (doing or _closes(scan, end))
    if before == "from" and (earlier in LENGTHS or (earlier == "away" and scan.words[i - 3] in LENGTHS)):
        return True
    if before == "from":
        by = scan.words[end : end + 1] == ["by"] and scan.gap(end - 1) == " "
        return earlier in _BACK and (by or _closes(scan, end))
    if before == "into":
        return earlier in _INTO and _closes(scan, end)
    if before in _GIVEN or (before == "up" and earlier in ("gave", "given", "giving")):
        to = scan.words[end : end + 1] == ["to"]
        return to or (before != "lost" and _closes(scan, end) and scan.words[end] in _TIMES)
    if before in _HELD:
        return scan.gap(i - 2) == "-" or (before == "occupied" and scan.words[end : end + 1] == ["for"])
    if before in _WON:
        return scan.words[end : end + 1] == ["from"] or (_closes(scan, end) and scan.words[end] in _TIMES)
    if before in _WINS and i > 1 and (led := scan.cover[i - 2]) is not None:
        by_party = bool(led.word.actors) or not _PARTY_WORDS.isdisjoint(led.word.classes)
        return by_party and (scan.gap(end - 1)[:1] in _STOPS or scan.words[end : end + 1] == ["from"])
    if before in _TAKING and scan.caps[i - 1] == LOWER:
        return scan.gap(end - 1)[:1] in _STOPS or _closes(scan, end)
    if before == "area":
        return earlier == "general"
    if not (before in DIRECTIONS or before == "downtown") or scan.caps[i - 1] != LOWER:
        return False
    stops = scan.gap(end - 1)[:1] in _STOPS or _closes(scan, end) or scan.words[end : end + 1] == ["for"]
    return earlier in LOCATIVE or (earlier in _ALL_OVER and stops)


_WINNING: Final = wordset(
    "took takes taken taking gained gaining seized seizing lost regained wrested full complete assumed won"
)
_TAKING_OVER: Final = wordset("took takes taken taking take")


def _ends(scan: Scan, end: int) -> bool:
    """Whether nothing goes on with a name: a stop, or what tells when and how long."""
    return scan.gap(end - 1)[:1] in _STOPS or _closes(scan, end) or scan.words[end : end + 1] == ["for"]


def _passes_on(scan: Scan, i: int, end: int) -> bool:
    """Whether a fall or capture is told with those to whom the place went: "the fall of X to", "capture of X by"."""
    behind = scan.words[end] if end < len(scan.words) and scan.gap(end - 1) == " " else ""
    return behind in ("to", "from") or (behind == "by" and end - i == 1)


def _closes(scan: Scan, end: int) -> bool:
    """Whether the name ends what is told of it: nothing that it could belong to follows ("on Oro positions")."""
    if end >= len(scan.words):
        return False
    return scan.gap(end - 1) == " " and scan.words[end] in _ENDS


def _before_deed(scan: Scan, i: int, end: int) -> bool:
    """Whether what follows a name is done to places or tells where it lies: "X was shelled", "X, 60 km east of Y", "X,
    just north of Y".
    """
    if end + 1 >= len(scan.words):
        return False
    if scan.gap(end - 1) == ", ":
        k = end + (scan.words[end] in _ABOUT)
        far = k + 1 < len(scan.words) and scan.words[k].isdigit() and scan.words[k + 1] in LENGTHS
        return far or _by_bearing(scan, k)
    if scan.gap(end - 1) == " " and _falls(scan, end):
        return True
    if scan.gap(end - 1) != " " or not scan.initial(i):
        return False
    around = _AROUND.match(scan.text, scan.ends[end - 1])
    if _HIT.match(scan.text, around.end() if around is not None else scan.ends[end - 1]) is not None:
        return True
    k = end + (scan.words[end] in ("has", "had", "have"))
    if scan.words[k : k + 2] == ["came", "under"] or scan.words[k : k + 2] == ["come", "under"]:
        return scan.words[k + 2 : k + 3] != [] and scan.words[k + 2] in _UNDER
    if k < len(scan.words) and scan.words[k] in _BEING:
        k += 1 + (scan.words[k + 1 : k + 2] in (["being"], ["again"], ["also"], ["heavily"]))
        done = scan.words[k] if k < len(scan.words) else ""
        shot = done in ("hit", "struck") and not _ARMS.isdisjoint(scan.words[k + 1 : k + 5])
        return shot or (done in _DONE and (done != "attacked" or scan.words[k + 1 : k + 2] == ["by"]))
    return False


def _falls(scan: Scan, end: int) -> bool:
    """Whether a name is followed by its fall: "X fell to the rebels", "X has fallen into the hands of"."""
    k = end + (scan.words[end] in ("has", "had", "have"))
    fell = scan.words[k : k + 1] in (["fell"], ["falls"], ["fallen"])
    if scan.words[k : k + 2] == ["changed", "hands"]:
        return True
    if not fell or scan.words[k + 1 : k + 2] not in (["to"], ["into"]):
        return False
    behind = [x for x in scan.words[k + 2 : k + 4] if x != "the"]
    return (
        bool(behind)
        and behind[0] not in _GROUND
        and behind[0] not in ("his", "her", "their", "gunfire", "bullets")
    )


def _by_bearing(scan: Scan, k: int) -> bool:
    """Whether words from `k` on tell from which known place a direction is given: "south-west of Y"."""
    while scan.words[k : k + 1] and scan.words[k] in _WINDS and scan.words[k + 1 : k + 2] != ["of"]:
        k += 1
    return scan.words[k : k + 1] != [] and scan.words[k] in _WINDS and scan.named(k + 2)


def then_harmed(scan: Scan, i: int, end: int) -> bool:
    """Says whether others than the one named were harmed there: "attacked X and killed two", "attacked X, where"."""
    if (
        scan.cover[i] is not None
        or scan.caps[i] == UPPER
        or scan.words[end - 1].endswith(("s", "i", *_PEOPLE))
    ):
        return False
    if scan.gap(end - 1) == ", ":
        return any(
            x in _PARTS_OF_DISTRICTS and scan.caps[end] != LOWER for x in scan.words[end + 1 : end + 4]
        )
    k = end + (scan.words[end] in ("and", "but"))
    if k == end:
        return scan.words[end] == "where" and scan.words[i - 1] == "attacked"
    k += scan.words[k : k + 1] == ["they"]
    verb, behind = scan.words[k : k + 1], scan.words[k + 1 : k + 2]
    return bool(verb and behind) and verb[0] in _HARMED and behind[0] not in _PRONOUNS


_PARTS_OF_DISTRICTS: Final = wordset(
    "ward lga commune parish payam boma woreda kebele barangay upazila tehsil"
)
_HARMED: Final = wordset(
    "killed murdered shot slaughtered abducted kidnapped burnt burned looted razed torched set"
)
_PRONOUNS: Final = wordset("him her them it and before")
